package org.gongkai.aggregate.rollup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The measures of some reports added up: of each the sum, and how many reports count in it. It is
 * what Spark carries between tasks as bytes, since sums of two hundred columns outgrow the code
 * that Spark generates and are then ten times slower.
 */
final class Tally {

  private final long[] sums;
  private final long[] counts;
  private long reports;
  private long agencies;

  Tally(int measures) {
    sums = new long[measures];
    counts = new long[measures];
  }

  /** One report more, of an agency that is known or not. */
  void addReport(boolean hasAgency) {
    reports++;
    agencies += hasAgency ? 1 : 0;
  }

  /** The report's value of one measure. */
  void add(int measure, long value) {
    sums[measure] = Math.addExact(sums[measure], value);
    counts[measure]++;
  }

  /** All that another tally holds. */
  void addAll(Tally other) {
    reports += other.reports;
    agencies += other.agencies;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = Math.addExact(sums[i], other.sums[i]);
      counts[i] += other.counts[i];
    }
  }

  /** How many reports were added. */
  long reports() {
    return reports;
  }

  /** How many of them are of an agency that is known. */
  long agencies() {
    return agencies;
  }

  long sum(int measure) {
    return sums[measure];
  }

  long count(int measure) {
    return counts[measure];
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2 * sums.length);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      writeNumber(out, reports);
      writeNumber(out, agencies);
      for (int i = 0; i < sums.length; i++) {
        writeNumber(out, counts[i]);
        if (counts[i] > 0) {
          writeNumber(out, sums[i]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Tally ofBytes(byte[] bytes, int measures) {
    Tally tally = new Tally(measures);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      tally.reports = readNumber(in);
      tally.agencies = readNumber(in);
      for (int i = 0; i < measures; i++) {
        tally.counts[i] = readNumber(in);
        if (tally.counts[i] > 0) {
          tally.sums[i] = readNumber(in);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tally;
  }

  /** Seven bits a byte, small numbers first, the sign folded in: most numbers are small. */
  private static void writeNumber(DataOutputStream out, long number) throws IOException {
    long left = (number << 1) ^ (number >> (Long.SIZE - 1));
    while ((left & ~0x7FL) != 0) {
      out.write((int) (left & 0x7F) | 0x80);
      left >>>= 7;
    }
    out.write((int) left);
  }

  private static long readNumber(DataInputStream in) throws IOException {
    long folded = 0;
    for (int shift = 0; ; shift += 7) {
      int next = in.readUnsignedByte();
      folded |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        return (folded >>> 1) ^ -(folded & 1);
      }
    }
  }
}
