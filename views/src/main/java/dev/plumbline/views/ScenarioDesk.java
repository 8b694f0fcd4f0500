package dev.plumbline.views;

/// Where people change the scenarios of the open workspace. Called on the JavaFX thread.
public interface ScenarioDesk {

    /// Opens a scenario to be changed.
    ///
    /// @param scenario its id
    void edit(String scenario);

    /// Asks for what a new scenario needs, writes it and opens it.
    void create();

    /// Whether new scenarios can be begun here; existing ones can be changed in any case.
    default boolean creates() {
        return true;
    }
}
