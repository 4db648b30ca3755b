package org.hedgerow.document;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Streams one XML part of a workbook. A document type is refused, so there are no entities of its
 * own and nothing outside the part is ever looked up.
 */
final class XmlPart {
  private static final XMLInputFactory FACTORY = factory();

  /** Takes what happens in the part, in order. */
  interface Listener {
    void start(XmlPart part, String element) throws XMLStreamException;

    default void text(String text) throws XMLStreamException {}

    default void end(String element) throws XMLStreamException {}
  }

  private final XMLStreamReader reader;

  private XmlPart(XMLStreamReader reader) {
    this.reader = reader;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing outside is read");
        });
    return factory;
  }

  /**
   * Reads a part from its first element to its last.
   *
   * @throws XMLStreamException when it is no XML, or has a document type
   */
  static void read(byte[] content, Listener listener) throws XMLStreamException {
    XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(content));
    XmlPart part = new XmlPart(reader);
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type");
        case XMLStreamConstants.ENTITY_REFERENCE -> throw new XMLStreamException("an entity");
        case XMLStreamConstants.START_ELEMENT -> listener.start(part, reader.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> listener.end(reader.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            listener.text(reader.getText());
        default -> {
          // Remarks and processing instructions say nothing.
        }
      }
    }
  }

  /** An attribute of the element that starts, by its name without a prefix. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return Optional.of(reader.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** A whole number in an attribute of the element that starts. */
  Optional<Integer> number(String name) {
    return attribute(name).filter(v -> v.matches("\\d{1,9}")).map(Integer::valueOf);
  }

  /** Whether an attribute of the element that starts says yes. */
  boolean isTrue(String name) {
    return attribute(name).filter(v -> v.equals("1") || v.equals("true")).isPresent();
  }
}
