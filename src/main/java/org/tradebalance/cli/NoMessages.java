package org.tradebalance.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/**
 * Stands where Spring would put its own source of translated messages, which asks the virtual
 * machine for all locales that it knows when it is loaded: a tenth of a second of every start, and
 * this program has no translations.
 */
final class NoMessages implements MessageSource {

  @Override
  public @Nullable String getMessage(
      String code,
      Object @Nullable [] arguments,
      @Nullable String otherwise,
      @Nullable Locale locale) {
    return otherwise;
  }

  @Override
  public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
    throw new NoSuchMessageException(code);
  }

  @Override
  public String getMessage(MessageSourceResolvable asked, @Nullable Locale locale) {
    throw new NoSuchMessageException(
        String.join(", ", asked.getCodes() == null ? new String[0] : asked.getCodes()));
  }
}
