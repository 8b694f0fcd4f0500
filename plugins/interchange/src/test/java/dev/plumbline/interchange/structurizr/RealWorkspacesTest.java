package dev.plumbline.interchange.structurizr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.graphmodel.Architecture;
import dev.plumbline.graphmodel.ElementKind;
import dev.plumbline.graphmodel.Relation;
import dev.plumbline.graphmodel.RelationAttributes;
import dev.plumbline.graphmodel.SharedFiles;
import dev.plumbline.graphmodel.workspace.ReadLimits;
import dev.plumbline.graphmodel.workspace.Workspace;
import dev.plumbline.graphmodel.workspace.WorkspaceReader;
import dev.plumbline.graphmodel.workspace.WorkspaceWriter;
import dev.plumbline.pluginapi.ImportException;
import dev.plumbline.pluginapi.Importer.Import;
import dev.plumbline.pluginapi.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real workspaces, with the counts that Structurizr 6.2.2 gives.
final class RealWorkspacesTest {

    private static final String FOLDER = "models/structurizr-bigbank/";
    private static final String DSL = FOLDER + "structurizr-dsl/src/test/resources/dsl/";
    private static final String JSON = FOLDER + "structurizr-client/src/test/resources/";

    @ParameterizedTest
    @CsvSource(textBlock = """
            structurizr-dsl/src/test/resources/dsl/big-bank-plc.dsl,                                    51, 42, 7, 1, 2
            structurizr-dsl/src/test/resources/dsl/big-bank-plc/internet-banking-system.dsl,            51, 42, 6, 1, 2
            structurizr-dsl/src/test/resources/dsl/big-bank-plc/system-landscape.dsl,                    7,  9, 1, 0, 0
            structurizr-dsl/src/test/resources/dsl/amazon-web-services-local.dsl,                       13,  4, 1, 0, 1
            structurizr-dsl/src/test/resources/dsl/financial-risk-system.dsl,                            9,  9, 1, 0, 0
            structurizr-dsl/src/test/resources/dsl/spring-petclinic/workspace.json,                     10, 10, , 0, 0
            structurizr-client/src/test/resources/structurizr-36141-workspace.json,                     51, 42, 7, 1, 2
            structurizr-client/src/test/resources/backwardsCompatibility/structurizr-31-workspace.json,  9,  9, , 0, 0
            """)
    void findsWhatStructurizrFinds(String file, int elements, int relations, Integer views, int flows, int environments)
            throws ImportException {
        Import read = new StructurizrImporter().read(SharedFiles.require(FOLDER + file), Progress.NONE);
        assertThat(read.counts()).containsEntry("elements", elements).containsEntry("relations", relations);
        assertThat(read.counts()).containsEntry("flows", flows).containsEntry("environments", environments);
        if (views != null) {
            assertThat(read.counts()).containsEntry("views", views);
        }
        assertThat(read.unresolved()).isEmpty();
        assertThat(read.architecture().elements()).hasSize(elements + environments);
        assertThat(read.architecture().relations()).hasSize(relations);
        assertThat(read.architecture().flows()).hasSize(flows);
        Map<String, String> texts = new WorkspaceWriter().texts(read.architecture());
        Workspace workspace = new WorkspaceReader(ReadLimits.standard()).read(Path.of("imported"), texts);
        assertThat(workspace.problems()).isEmpty();
        assertThat(workspace.architecture()).isEqualTo(read.architecture());
    }

    @Test
    void readsBigBankWithItsKindsAndRelations() throws ImportException {
        Architecture bank = read(DSL + "big-bank-plc.dsl").architecture();
        assertThat(kinds(bank, ElementKind.PERSON)).isEqualTo(3);
        assertThat(kinds(bank, ElementKind.SYSTEM)).isEqualTo(4);
        assertThat(kinds(bank, ElementKind.CLIENT)).isEqualTo(2);
        assertThat(kinds(bank, ElementKind.DATASTORE)).isEqualTo(1);
        assertThat(kinds(bank, ElementKind.SERVICE)).isEqualTo(2);
        assertThat(kinds(bank, ElementKind.COMPONENT)).isEqualTo(6);
        assertThat(kinds(bank, ElementKind.NODE)).isEqualTo(21);
        assertThat(kinds(bank, ElementKind.INSTANCE)).isEqualTo(12);
        assertThat(relations(bank, relation -> tags(relation).contains("implied")))
                .isEqualTo(5);
        assertThat(relations(bank, relation -> tags(relation).contains("inherited")))
                .isEqualTo(10);
        assertThat(bank.elements().keySet())
                .contains(
                        "customer-service-staff",
                        "api-application",
                        "live-bigbank-web-apache-tomcat",
                        "live-oracle-primary-database")
                .noneMatch(id -> id.matches("[0-9]+"));
    }

    @Test
    void givesTheSameIdsForTheDslAndTheJsonOfTheSameBank() throws ImportException {
        Architecture whole = read(DSL + "big-bank-plc.dsl").architecture();
        Architecture extended =
                read(DSL + "big-bank-plc/internet-banking-system.dsl").architecture();
        Architecture json = read(JSON + "structurizr-36141-workspace.json").architecture();
        assertThat(extended.elements().keySet()).isEqualTo(whole.elements().keySet());
        assertThat(extended.relations().keySet()).isEqualTo(whole.relations().keySet());
        assertThat(json.elements()).hasSameSizeAs(whole.elements());
    }

    @Test
    void warnsOfTheThemeThatItDoesNotFetch() throws ImportException {
        Import cloud = read(DSL + "amazon-web-services-local.dsl");
        assertThat(cloud.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("import.remote");
            assertThat(problem.place()).hasToString("amazon-web-services-local.dsl:63");
        });
    }

    private static Import read(String path) throws ImportException {
        return new StructurizrImporter().read(SharedFiles.require(path), Progress.NONE);
    }

    private static long kinds(Architecture architecture, ElementKind kind) {
        return architecture.elements().values().stream()
                .filter(element -> element.kind() == kind)
                .count();
    }

    private static long relations(Architecture architecture, Predicate<Relation> wanted) {
        return architecture.relations().values().stream().filter(wanted).count();
    }

    private static List<String> tags(Relation relation) {
        return relation.get(RelationAttributes.TAGS, List.of());
    }
}
