package org.gongkai.aggregate.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.aggregate.lake.DataPackage;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.lake.ForeignKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptionsTest {

  @Test
  void theCommittedDictionaryIsThatOfTheSchemas() throws IOException {
    isCommitted("data-dictionary.md", DataDictionary.markdown());
  }

  @Test
  void theCommittedCodebookIsThatOfTheCodes() throws IOException {
    isCommitted("codebook.md", CodebookPage.markdown());
  }

  /** {@code -Ddictionary.update} writes the page anew and fails, so that nobody leaves it on. */
  private static void isCommitted(String name, String generated) throws IOException {
    Path page = Path.of("..", "docs", name);
    if (System.getProperty("dictionary.update") != null) {
      Files.writeString(page, generated);
      fail("wrote " + page + "; run again without -Ddictionary.update");
    }
    assertThat(Files.readString(page))
        .as("run the tests of this module with -Ddictionary.update once, and commit the page")
        .isEqualTo(generated);
  }

  @Test
  void theDataPackageDescribesEveryTableOfTheContract() throws IOException {
    JsonNode resources =
        new JsonMapper()
            .readTree(
                DataPackage.json(
                    Catalog.tables(),
                    table -> List.of(table.folder() + "/0.parquet", table.folder() + "/1.parquet")))
            .path("resources");

    assertThat(resources)
        .extracting(resource -> resource.path("path").path(1).asText())
        .containsExactly(
            "documents/1.parquet",
            "reports/1.parquet",
            "applications/1.parquet",
            "figures/1.parquet",
            "legal/1.parquet",
            "proactive/1.parquet",
            "stated/1.parquet",
            "findings/1.parquet",
            "codes/1.parquet",
            "rollups/volume/1.parquet",
            "rollups/disposition_mix/1.parquet",
            "rollups/applicant_mix/1.parquet",
            "rollups/legal_outcomes/1.parquet",
            "rollups/year_over_year/1.parquet",
            "rollups/distribution/1.parquet",
            "rollups/coverage/1.parquet");
    assertThat(resources.get(4).toPrettyString())
        .isEqualToNormalizingNewlines(
            """
            {
              "name" : "legal",
              "profile" : "data-resource",
              "path" : [ "legal/0.parquet", "legal/1.parquet" ],
              "format" : "parquet",
              "mediatype" : "application/vnd.apache.parquet",
              "description" : "Table 四 (review and litigation): one row per figure.",
              "schema" : {
                "fields" : [ {
                  "name" : "report_id",
                  "type" : "string",
                  "description" : "stable over runs: the first 24 digits of the document_id, a hyphen, and the report's place in the document, from 1",
                  "constraints" : {
                    "required" : true
                  }
                }, {
                  "name" : "channel",
                  "type" : "string",
                  "description" : "review (行政复议), litigation_direct (未经复议直接起诉) or litigation_after_review (复议后起诉)",
                  "categories" : [ {
                    "value" : "review",
                    "label" : "administrative review",
                    "label_zh" : "行政复议"
                  }, {
                    "value" : "litigation_direct",
                    "label" : "litigation without a review before it",
                    "label_zh" : "行政诉讼 未经复议直接起诉"
                  }, {
                    "value" : "litigation_after_review",
                    "label" : "litigation after a review",
                    "label_zh" : "行政诉讼 复议后起诉"
                  } ],
                  "constraints" : {
                    "required" : true,
                    "enum" : [ "review", "litigation_direct", "litigation_after_review" ]
                  }
                }, {
                  "name" : "outcome",
                  "type" : "string",
                  "description" : "how it ended: upheld, corrected, other, pending; total",
                  "categories" : [ {
                    "value" : "upheld",
                    "label" : "the decision was upheld",
                    "label_zh" : "结果维持"
                  }, {
                    "value" : "corrected",
                    "label" : "the decision was corrected",
                    "label_zh" : "结果纠正"
                  }, {
                    "value" : "other",
                    "label" : "another outcome",
                    "label_zh" : "其他结果"
                  }, {
                    "value" : "pending",
                    "label" : "not yet concluded",
                    "label_zh" : "尚未审结"
                  }, {
                    "value" : "total",
                    "label" : "all cases",
                    "label_zh" : "总计"
                  } ],
                  "constraints" : {
                    "required" : true,
                    "enum" : [ "upheld", "corrected", "other", "pending", "total" ]
                  }
                }, {
                  "name" : "value",
                  "type" : "integer",
                  "description" : "the number (件); null unless it was read. A number of 10^12 or more counts as illegible"
                }, {
                  "name" : "state",
                  "type" : "string",
                  "description" : "what stands in the cell, one of reported, blank, dash, illegible, missing, inferred: missing where the row or column was not found, inferred where the cell was lost in the text and the balances leave exactly one possibility, or where it is printed in parts, which were added up",
                  "categories" : [ {
                    "value" : "reported",
                    "label" : "a number is printed and was read",
                    "label_zh" : "已填报数字"
                  }, {
                    "value" : "blank",
                    "label" : "the cell is there and empty",
                    "label_zh" : "空白"
                  }, {
                    "value" : "dash",
                    "label" : "a mark for nothing is printed, such as / or —",
                    "label_zh" : "填写斜线、横线或“无”"
                  }, {
                    "value" : "illegible",
                    "label" : "something is printed that is no number of its kind",
                    "label_zh" : "无法识别为数字"
                  }, {
                    "value" : "missing",
                    "label" : "the row or the column was not found",
                    "label_zh" : "未找到该行或该列"
                  }, {
                    "value" : "inferred",
                    "label" : "the cell was lost in the text, and the balances leave one possibility; or it is printed in parts, which were added up",
                    "label_zh" : "原文丢失，由勾稽关系唯一推定；或分几行印制，已相加"
                  } ],
                  "constraints" : {
                    "required" : true,
                    "enum" : [ "reported", "blank", "dash", "illegible", "missing", "inferred" ]
                  }
                }, {
                  "name" : "raw",
                  "type" : "string",
                  "description" : "the printed text, untouched; null where there is none"
                } ],
                "primaryKey" : [ "report_id", "channel", "outcome" ],
                "foreignKeys" : [ {
                  "fields" : [ "report_id" ],
                  "reference" : {
                    "resource" : "reports",
                    "fields" : [ "report_id" ]
                  }
                } ]
              }
            }""");
  }

  @ParameterizedTest
  @MethodSource({
    "org.gongkai.aggregate.catalog.Catalog#tables",
    "org.gongkai.aggregate.catalog.Catalog#answers"
  })
  void everyTableSaysWhatItsColumnsAreAndItsKeysLeadSomewhere(DescribedTable table) {
    List<String> columns = List.of(table.schema().fieldNames());

    assertThat(table.schema().fields())
        .allSatisfy(field -> assertThat(field.getComment().getOrElse(() -> "")).isNotBlank());
    assertThat(columns).doesNotHaveDuplicates().containsAll(table.primaryKey());
    assertThat(Stream.of(table.schema().fields()).filter(field -> !field.nullable()))
        .extracting(field -> field.name())
        .containsAll(table.primaryKey());
    for (ForeignKey key : table.foreignKeys()) {
      assertThat(columns).containsAll(key.columns());
      assertThat(target(key).primaryKey()).containsExactlyElementsOf(key.references());
    }
  }

  private static DescribedTable target(ForeignKey key) {
    return Catalog.tables().stream()
        .filter(table -> table.key().equals(key.table()))
        .findFirst()
        .orElseThrow();
  }
}
