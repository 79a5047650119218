package org.tradebalance.quality;

import java.io.Serializable;
import java.util.List;

/**
 * Something found in an extract. The message is put together only when somebody reads it.
 *
 * @param code what kind of issue
 * @param location where
 * @param field name of the field, as the layout calls it; may be empty
 * @param rawValue the text found, unchanged; may be empty
 * @param arguments what the message template needs
 */
public record Issue(
    IssueCode code, Location location, String field, String rawValue, List<String> arguments)
    implements Serializable {

  /** Copies the arguments. */
  public Issue {
    arguments = List.copyOf(arguments);
  }

  /** An issue of a whole file. */
  public static Issue ofFile(IssueCode code, String file, String... arguments) {
    return new Issue(code, Location.file(file), "", "", List.of(arguments));
  }

  /** What was found, what was expected and what to do, in one line. */
  public String message() {
    Object[] shown = arguments.stream().map(VisibleText::of).toArray();
    return String.format(java.util.Locale.ROOT, code.template(), shown);
  }

  /** The whole line for an operator: place, message, identifier. */
  @Override
  public String toString() {
    return location + ": " + message() + " [" + code.id() + "]";
  }
}
