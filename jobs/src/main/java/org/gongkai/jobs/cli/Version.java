package org.gongkai.jobs.cli;

import org.gongkai.jobs.run.SoftwareVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"gongkai " + SoftwareVersion.current()};
  }
}
