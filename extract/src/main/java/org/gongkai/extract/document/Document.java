package org.gongkai.extract.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document as a reader sees it.
 *
 * @param mediaType the media type that was detected
 * @param metadata what the file says of itself: {@code title} (page title), {@code site} (name of
 *     the site), {@code date} (date of publication, as printed); only those that are there
 * @param blocks paragraphs and tables in reading order
 * @param unread pages that give no blocks and should have
 */
public record Document(
    String mediaType, Map<String, String> metadata, List<Block> blocks, List<UnreadPage> unread)
    implements Reading {

  public Document {
    metadata = Map.copyOf(metadata);
    blocks = List.copyOf(blocks);
    unread = List.copyOf(unread);
  }

  /** A document that was read from end to end and says of itself no more than its title. */
  public static Document titled(String mediaType, Optional<String> title, List<Block> blocks) {
    return new Document(
        mediaType, title.map(text -> Map.of("title", text)).orElse(Map.of()), blocks);
  }

  /** The same with other blocks. */
  Document with(List<Block> others) {
    return new Document(mediaType, metadata, others, unread);
  }

  /** A document that was read from end to end. */
  public Document(String mediaType, Map<String, String> metadata, List<Block> blocks) {
    this(mediaType, metadata, blocks, List.of());
  }
}
