package org.gongkai.extract.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Pages saved with all their parts in one file (MHTML, RFC 2557): the page is the first HTML part.
 */
final class MhtArchive {

  private MhtArchive() {}

  /** The page's bytes, transfer encoding undone; empty where the archive holds no page. */
  static Optional<byte[]> page(byte[] archive) throws IOException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    return page(builder.parseMessage(new ByteArrayInputStream(archive)));
  }

  private static Optional<byte[]> page(Entity entity) throws IOException {
    Body body = entity.getBody();
    if (body instanceof Multipart parts) {
      for (Entity part : parts.getBodyParts()) {
        Optional<byte[]> page = page(part);
        if (page.isPresent()) {
          return page;
        }
      }
    } else if (body instanceof SingleBody single && "text/html".equals(entity.getMimeType())) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      single.writeTo(bytes);
      return Optional.of(bytes.toByteArray());
    }
    return Optional.empty();
  }
}
