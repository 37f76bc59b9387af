package org.gongkai.jobs.result;

import java.io.IOException;
import org.apache.spark.sql.Row;

/**
 * Writes rows one by one, so that none but the last need be held. Closing lets go of what the
 * writer itself holds; what it writes to stays open.
 */
interface RowWriter extends AutoCloseable {

  void write(Row row) throws IOException;

  /** Writes what stands behind the last row. Without it the rows are not whole. */
  void finish() throws IOException;

  @Override
  void close() throws IOException;
}
