package org.gongkai.jobs.export;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.gongkai.aggregate.catalog.Catalog;
import org.gongkai.aggregate.lake.DescribedTable;
import org.gongkai.aggregate.rollup.RollupSet;
import org.gongkai.jobs.usage.UsageException;

/**
 * The part of a table that is exported.
 *
 * @param table the table
 * @param columns its columns, in the order wanted
 * @param partitionBy those of them that folders go by
 * @param conditions what holds of its rows
 */
public record ExportedTable(
    DescribedTable table, List<String> columns, List<String> partitionBy, List<Column> conditions) {

  public ExportedTable {
    conditions = List.copyOf(conditions);
    columns = List.copyOf(columns);
    partitionBy = List.copyOf(partitionBy);
  }

  /**
   * What a question asks for.
   *
   * @param provinceCode the code of the province that it chooses, six digits
   * @throws UsageException if there is no such table or column; the message says which there are
   */
  public static ExportedTable of(ExportQuestion question, Optional<String> provinceCode) {
    DescribedTable table = table(question.table());
    List<Column> conditions = ChosenRows.of(table, question.choices(), provinceCode);
    List<String> all = List.of(table.schema().fieldNames());
    requireSome("--columns", question.columns(), all);
    List<String> columns = question.columns().isEmpty() ? all : question.columns();
    requireSome("--partition-by", question.partitionBy(), columns);
    Set<String> lists =
        Arrays.stream(table.schema().fields())
            .filter(field -> field.dataType() instanceof ArrayType)
            .map(field -> field.name())
            .collect(Collectors.toSet());
    if (question.partitionBy().stream().anyMatch(lists::contains)) {
      throw new UsageException("--partition-by: a column of lists names no folder");
    }
    if (question.partitionBy().containsAll(columns)) {
      throw new UsageException("--partition-by: one column at least must be left for the files");
    }
    return new ExportedTable(table, columns, question.partitionBy(), conditions);
  }

  private static DescribedTable table(String name) {
    List<DescribedTable> tables =
        Stream.<DescribedTable>concat(
                Catalog.tables().stream(), RollupSet.ONLY_BALANCED.tables().stream())
            .toList();
    return tables.stream()
        .filter(table -> table.key().equals(name) || table.folder().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    name
                        + ": there is no such table; there are "
                        + tables.stream()
                            .map(DescribedTable::key)
                            .collect(Collectors.joining(", "))));
  }

  private static void requireSome(String option, List<String> wanted, List<String> columns) {
    for (String column : wanted) {
      if (!columns.contains(column)) {
        throw new UsageException(
            "%s %s: there is no such column; there are %s"
                .formatted(option, column, String.join(", ", columns)));
      }
    }
    if (Set.copyOf(wanted).size() < wanted.size()) {
      throw new UsageException(option + ": name each column once");
    }
  }

  /** The part of the table's rows; those of a folder stand together, in the order of the key. */
  public Dataset<Row> of(Dataset<Row> rows) {
    Dataset<Row> chosen = rows;
    for (Column condition : conditions) {
      chosen = chosen.where(condition);
    }
    Dataset<Row> part = chosen.select(columns(columns));
    if (partitionBy.isEmpty()) {
      return part;
    }
    List<String> order =
        Stream.concat(partitionBy.stream(), table.primaryKey().stream())
            .filter(columns::contains)
            .distinct()
            .toList();
    return part.repartition(columns(partitionBy)).sortWithinPartitions(columns(order));
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }
}
