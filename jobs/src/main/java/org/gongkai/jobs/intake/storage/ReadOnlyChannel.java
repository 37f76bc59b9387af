package org.gongkai.jobs.intake.storage;

import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A channel for reading only. */
abstract class ReadOnlyChannel implements SeekableByteChannel {

  @Override
  public final int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public final SeekableByteChannel truncate(long to) {
    throw new NonWritableChannelException();
  }
}
