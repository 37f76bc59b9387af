package org.gongkai.jobs.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints. {@link System#out} and {@link PrintWriter} keep a write error to
 * themselves; here it comes out, unchecked, since a PrintWriter catches the checked kind.
 */
final class StandardOutput extends OutputStream {

  private final OutputStream out;

  private StandardOutput(OutputStream out) {
    this.out = out;
  }

  /** A write error of the standard output. */
  static final class Failure extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    Failure(IOException cause) {
      super("standard output: " + cause.getMessage(), cause);
    }

    /** Whether whoever read the output has had enough, as {@code head} has. */
    boolean isClosedPipe() {
      return String.valueOf(getCause().getMessage()).startsWith("Broken pipe");
    }
  }

  /** The process's own, in UTF-8 whatever the locale: what is printed is Chinese. */
  static PrintWriter open() {
    return over(new FileOutputStream(FileDescriptor.out));
  }

  static PrintWriter over(OutputStream out) {
    return new PrintWriter(new StandardOutput(out), true, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new Failure(e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new Failure(e);
    }
  }
}
