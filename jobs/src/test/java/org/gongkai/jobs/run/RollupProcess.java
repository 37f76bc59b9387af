package org.gongkai.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gongkai.aggregate.rollup.DuckDbRollups;
import org.gongkai.aggregate.rollup.RollupSet;
import org.gongkai.jobs.lake.Deployment;
import org.gongkai.jobs.terminal.Progress;

/** The rollups of one lake in a process of their own, which then says what it took. */
final class RollupProcess {

  private RollupProcess() {}

  /** Who computes them. */
  enum Engine {
    /** As {@code ./gongkai aggregate} does it, in place. */
    SPARK {
      @Override
      void write(Path lake) throws IOException {
        new LakeRun(Deployment.LOCAL, Progress.SILENT)
            .aggregate(
                new AggregateRequest(
                    lake.toString(), RollupSet.ALL, Optional.empty(), List.of("aggregate")));
      }

      @Override
      Path output(Path lake) {
        return lake;
      }
    },
    DUCKDB {
      @Override
      void write(Path lake) throws IOException {
        try {
          DuckDbRollups.write(lake, output(lake), Runtime.getRuntime().availableProcessors());
        } catch (SQLException e) {
          throw new IOException(e);
        }
      }

      @Override
      Path output(Path lake) {
        return lake.resolveSibling(lake.getFileName() + "-duckdb");
      }
    };

    abstract void write(Path lake) throws IOException;

    /** Where it leaves them. */
    abstract Path output(Path lake);
  }

  /** Takes the name of an engine and a lake. */
  public static void main(String[] arguments) throws IOException {
    Engine.valueOf(arguments[0]).write(Path.of(arguments[1]));
    System.out.println(Consumption.ofThisProcess().line());
  }
}
