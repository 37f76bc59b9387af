package org.gongkai.extract.identity;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The cases that lie beside the checkout; a test that needs them is skipped where they are not. */
final class SharedCases {

  private SharedCases() {}

  /** A file or folder of the shared material. */
  static Path path(String name) {
    Path path = Path.of(System.getProperty("gongkai.shared", "../../shared")).resolve(name);
    assumeTrue(
        Files.exists(path), () -> "skipped: " + path + " is not there; set -Dgongkai.shared");
    return path;
  }

  /** The lines of a JSONL file. */
  static List<JsonNode> jsonl(String name) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(path(name))) {
      nodes.add(mapper.readTree(line));
    }
    return nodes;
  }
}
