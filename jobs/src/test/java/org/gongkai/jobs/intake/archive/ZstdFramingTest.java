package org.gongkai.jobs.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictTrainer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.netpreserve.jwarc.WarcCompression;

/** WARCs whose records are frames of zstd, and the dictionary in front of them. */
class ZstdFramingTest {

  private static final String URL = "http://a.example/";
  private static final String LONG = "x".repeat(90);

  static Stream<Arguments> dictionaries() throws IOException {
    byte[] dictionary = dictionary();
    return Stream.of(
        Arguments.of("as it is", dictionary, dictionary, true),
        Arguments.of("packed itself", Zstd.compress(dictionary), dictionary, true),
        Arguments.of("no checksums", dictionary, dictionary, false),
        Arguments.of("not used by the records", dictionary, new byte[0], true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dictionaries")
  void aZstdFileMayBeginWithTheDictionaryOfItsRecords(
      String what, byte[] printed, byte[] used, boolean checksums) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(skipped(0x5d, printed));
    for (int i = 1; i <= 3; i++) {
      byte[] record = new WrittenWarc(WarcCompression.NONE).page(URL + i, LONG).bytes();
      try (ZstdCompressCtx packing = new ZstdCompressCtx()) {
        packing.setChecksum(checksums);
        packing.loadDict(used);
        file.write(packing.compress(record));
      }
      file.write(skipped(0x50, "an index".getBytes(StandardCharsets.UTF_8)));
    }

    assertThat(Listing.of("x.warc.zst", file.toByteArray()))
        .containsExactly(URL + "1: " + LONG, URL + "2: " + LONG, URL + "3: " + LONG, "end ");
  }

  @Test
  void aDictionaryThatIsCutIsSaid() throws IOException {
    byte[] file = skipped(0x5d, dictionary());

    assertThatThrownBy(() -> Listing.of("x.warc.zst", Arrays.copyOf(file, file.length - 1)))
        .hasMessage("the dictionary is cut");
  }

  /** Trained on records like those to be packed. */
  private static byte[] dictionary() {
    ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, 2048);
    for (int i = 0; i < 300; i++) {
      trainer.addSample(
          new WrittenWarc(WarcCompression.NONE).page(URL + i * 7919, LONG + i).bytes());
    }
    return trainer.trainSamples();
  }

  private static byte[] skipped(int use, byte[] content) {
    return ByteBuffer.allocate(8 + content.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(0x184D2A00 + use)
        .putInt(content.length)
        .put(content)
        .array();
  }
}
