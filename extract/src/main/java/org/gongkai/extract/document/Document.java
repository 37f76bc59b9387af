package org.gongkai.extract.document;

import java.util.List;
import java.util.Map;

/**
 * A document as a reader sees it.
 *
 * @param mediaType the media type that was detected
 * @param metadata what the file says of itself: {@code title} (page title), {@code site} (name of
 *     the site), {@code date} (date of publication, as printed); only those that are there
 * @param blocks paragraphs and tables in reading order
 */
public record Document(String mediaType, Map<String, String> metadata, List<Block> blocks)
    implements Reading {

  public Document {
    metadata = Map.copyOf(metadata);
    blocks = List.copyOf(blocks);
  }
}
