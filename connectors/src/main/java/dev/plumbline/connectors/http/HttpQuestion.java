package dev.plumbline.connectors.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is asked of a server.
///
/// @param method the HTTP method
/// @param path the path below the connection's address, with or without a slash before it
/// @param query the parameters in the address, in their order
/// @param body what is sent along
/// @param types the content types that a good answer may have, without parameters; none if any will do
/// @param understood the statuses beside those of success with which the reader gets the answer, whatever its type
/// @param isRepeatable whether it changes nothing at the server, so that it may be asked again after a failure
public record HttpQuestion(
        String method,
        String path,
        List<Parameter> query,
        Optional<Body> body,
        Set<String> types,
        Set<Integer> understood,
        boolean isRepeatable) {

    private static final Set<String> JSON = Set.of("application/json");

    public HttpQuestion {
        query = List.copyOf(query);
        types = Set.copyOf(types);
        understood = Set.copyOf(understood);
    }

    /// A question without a body that is answered in JSON.
    public static HttpQuestion get(String path) {
        return new HttpQuestion("GET", path, List.of(), Optional.empty(), JSON, Set.of(), true);
    }

    /// A question by a form, which changes nothing and is answered in JSON.
    public static HttpQuestion form(String path) {
        return new HttpQuestion("POST", path, List.of(), Optional.of(new Body.Form(List.of())), JSON, Set.of(), true);
    }

    /// A question by a text, which changes nothing and is answered in JSON.
    ///
    /// @param type the content type of the text
    public static HttpQuestion post(String path, String type, String text) {
        return new HttpQuestion("POST", path, List.of(), Optional.of(new Body.Text(type, text)), JSON, Set.of(), true);
    }

    /// This question with a parameter more: a field of the form where it has one, else in the address.
    public HttpQuestion with(String name, String value) {
        Parameter added = new Parameter(name, value);
        return switch (body.orElse(null)) {
            case Body.Form form -> with(query, Optional.of(new Body.Form(and(form.fields(), added))));
            case Body.Text text -> with(and(query, added), body);
            case null -> with(and(query, added), body);
        };
    }

    /// This question with other content types of a good answer; without one, any will do.
    public HttpQuestion answeredIn(String... others) {
        return new HttpQuestion(method, path, query, body, Set.of(others), understood, isRepeatable);
    }

    /// This question for a reader that understands further statuses.
    public HttpQuestion understanding(Integer... statuses) {
        return new HttpQuestion(method, path, query, body, types, Set.of(statuses), isRepeatable);
    }

    private HttpQuestion with(List<Parameter> changedQuery, Optional<Body> changedBody) {
        return new HttpQuestion(method, path, changedQuery, changedBody, types, understood, isRepeatable);
    }

    private static List<Parameter> and(List<Parameter> some, Parameter one) {
        List<Parameter> more = new ArrayList<>(some);
        more.add(one);
        return more;
    }
}
