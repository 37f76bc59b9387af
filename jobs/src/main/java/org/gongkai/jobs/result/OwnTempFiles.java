package org.gongkai.jobs.result;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.poi.util.TempFileCreationStrategy;

/**
 * Temporary files with names of their own. POI keeps its in one folder of a fixed name, which
 * belongs to the first user of a machine who needs it, and to no other.
 */
final class OwnTempFiles implements TempFileCreationStrategy {

  @Override
  public File createTempFile(String prefix, String suffix) throws IOException {
    File file = Files.createTempFile(prefix, suffix).toFile();
    file.deleteOnExit();
    return file;
  }

  @Override
  public File createTempDirectory(String prefix) throws IOException {
    File folder = Files.createTempDirectory(prefix).toFile();
    folder.deleteOnExit();
    return folder;
  }
}
