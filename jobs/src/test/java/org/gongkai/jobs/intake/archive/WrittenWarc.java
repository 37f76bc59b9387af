package org.gongkai.jobs.intake.archive;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** A WARC as jwarc writes it, whose record boundaries are known. */
public final class WrittenWarc {

  private static final Instant DATE = Instant.parse("2023-02-01T08:00:00Z");

  private final WarcCompression compression;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream packing = new ByteArrayOutputStream();
  private final List<Integer> starts = new ArrayList<>();
  private final WarcWriter writer;

  public WrittenWarc(WarcCompression compression) {
    this.compression = compression;
    boolean zstd = compression == WarcCompression.ZSTD;
    try {
      writer =
          new WarcWriter(
              Channels.newChannel(zstd ? packing : bytes),
              zstd ? WarcCompression.NONE : compression);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A page with status 200, and its digest. */
  public WrittenWarc page(String url, byte[] content) {
    HttpResponse http = new HttpResponse.Builder(200, "OK").body(MediaType.HTML, content).build();
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(http.serializeHeader());
      digest.update(content);
      return record(
          new WarcResponse.Builder(url)
              .date(DATE)
              .blockDigest(new WarcDigest(digest))
              .body(http)
              .build());
    } catch (IOException | NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  WrittenWarc page(String url, String content) {
    return page(url, content.getBytes(StandardCharsets.UTF_8));
  }

  WrittenWarc response(String url, HttpResponse http) {
    try {
      return record(new WarcResponse.Builder(url).date(DATE).body(http).build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WrittenWarc resource(String url, String content) {
    return record(
        new WarcResource.Builder(URI.create(url))
            .date(DATE)
            .body(MediaType.PLAIN_TEXT, content.getBytes(StandardCharsets.UTF_8))
            .build());
  }

  WrittenWarc record(WarcRecord record) {
    try {
      starts.add(bytes.size());
      writer.write(record);
      // jwarc writes no zstd: a frame a record.
      if (compression == WarcCompression.ZSTD) {
        bytes.write(Zstd.compress(packing.toByteArray()));
        packing.reset();
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a record begins; the first is 0. */
  int start(int record) {
    return starts.get(record);
  }

  public byte[] bytes() {
    return bytes.toByteArray();
  }

  /** The file with some bytes of a record overwritten, from a place in it on. */
  byte[] withFault(int record, int at, int length) {
    byte[] broken = bytes();
    Arrays.fill(broken, starts.get(record) + at, starts.get(record) + at + length, (byte) 0x55);
    return broken;
  }
}
