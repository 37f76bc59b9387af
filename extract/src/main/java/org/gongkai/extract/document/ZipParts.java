package org.gongkai.extract.document;

import java.io.IOException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * The XML parts of a zipped document (ECMA-376, ISO/IEC 26300). They are streamed, none beyond a
 * size, without DTD and without entities from outside.
 */
public final class ZipParts implements AutoCloseable {

  /** A part that expands beyond this is an attack; those of reports have some 100 KB. */
  private static final long LARGEST_PART = 32L << 20;

  private static final String ROOT_RELATIONS = "_rels/.rels";

  private final ZipFile zip;
  private final SafeXml xml = new SafeXml();

  /** What is made of a part. */
  public interface PartReader<T> {
    /** Reads from the part's beginning. */
    T read(XMLStreamReader xml) throws XMLStreamException;
  }

  /**
   * Opens a package.
   *
   * @throws IOException if the bytes are none
   */
  public ZipParts(byte[] bytes) throws IOException {
    zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
  }

  /** Whether the package has a part of this name. */
  public boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /**
   * Reads a part.
   *
   * @throws IOException if there is no such part, or {@link PartTooLargeException} if it is too
   *     large
   * @throws XMLStreamException if its XML is broken
   */
  public <T> T read(String name, PartReader<T> reader) throws IOException, XMLStreamException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException("the package has no part " + name);
    }
    try (BoundedInputStream part =
        BoundedInputStream.builder()
            .setInputStream(zip.getInputStream(entry))
            .setMaxCount(LARGEST_PART)
            .get()) {
      try {
        return reader.read(xml.read(part));
      } catch (XMLStreamException e) {
        if (part.getRemaining() == 0) {
          throw new PartTooLargeException(name);
        }
        throw e;
      }
    }
  }

  /** The part that the package names as its main document (ECMA-376, part 2). */
  public Optional<String> main() throws IOException, XMLStreamException {
    return has(ROOT_RELATIONS) ? read(ROOT_RELATIONS, ZipParts::mainOf) : Optional.empty();
  }

  /** The title that a part of properties gives; empty where it gives none. */
  public Optional<String> title(String properties) throws IOException, XMLStreamException {
    return has(properties) ? read(properties, ZipParts::titleOf) : Optional.empty();
  }

  private static Optional<String> titleOf(XMLStreamReader properties) throws XMLStreamException {
    while (properties.hasNext()) {
      if (properties.next() == XMLStreamReader.START_ELEMENT
          && properties.getLocalName().equals("title")) {
        return Optional.of(properties.getElementText().strip()).filter(title -> !title.isEmpty());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> mainOf(XMLStreamReader relations) throws XMLStreamException {
    while (relations.hasNext()) {
      if (relations.next() == XMLStreamReader.START_ELEMENT
          && relations.getLocalName().equals("Relationship")
          && XmlAttributes.value(relations, "Type").endsWith("/officeDocument")) {
        String target = XmlAttributes.value(relations, "Target");
        return Optional.of(target.startsWith("/") ? target.substring(1) : target);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
