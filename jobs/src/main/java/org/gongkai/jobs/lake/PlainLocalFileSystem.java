package org.gongkai.jobs.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Files of this machine as they are: no sums in hidden files beside them, at which other readers
 * stumble, and no names refused for which no such file could be named. Hadoop's own starts a
 * process whenever it sets or asks for permissions, some 300 in a small run.
 */
public final class PlainLocalFileSystem extends RawLocalFileSystem {

  @Override
  public void setPermission(Path path, FsPermission permission) throws IOException {
    String bits =
        permission.getUserAction().SYMBOL
            + permission.getGroupAction().SYMBOL
            + permission.getOtherAction().SYMBOL;
    Files.setPosixFilePermissions(pathToFile(path).toPath(), PosixFilePermissions.fromString(bits));
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    PosixFileAttributes file = attributes(path);
    return new FileStatus(
        file.size(),
        file.isDirectory(),
        1,
        getDefaultBlockSize(path),
        file.lastModifiedTime().toMillis(),
        file.lastAccessTime().toMillis(),
        FsPermission.valueOf("-" + PosixFilePermissions.toString(file.permissions())),
        file.owner().getName(),
        file.group().getName(),
        path.makeQualified(getUri(), getWorkingDirectory()));
  }

  private PosixFileAttributes attributes(Path path) throws IOException {
    java.nio.file.Path file = pathToFile(path).toPath();
    try {
      return Files.readAttributes(file, PosixFileAttributes.class);
    } catch (FileSystemException e) {
      if (e instanceof AccessDeniedException || Files.exists(file)) {
        throw e;
      }
      // Nor is there anything below what is no folder.
      throw (IOException) new FileNotFoundException("there is no " + path).initCause(e);
    }
  }
}
