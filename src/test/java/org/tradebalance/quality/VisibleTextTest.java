package org.tradebalance.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

  @Test
  void leavesReadableTextAlone() {
    String text = "Côte d'Ivoire, 科特迪瓦 (R) 1,234.5 \uD83C\uDDFA\uD83C\uDDF8";
    assertThat(VisibleText.of(text)).isSameAs(text);
  }

  @Test
  void showsWhatNobodyCanSee() {
    assertThat(VisibleText.of("a\u00A0b")).isEqualTo("a<U+00A0>b");
    assertThat(VisibleText.of("a\u200Bb\uFEFF")).isEqualTo("a<U+200B>b<U+FEFF>");
    assertThat(VisibleText.of("\r\n")).isEqualTo("<U+000D><U+000A>");
    assertThat(VisibleText.of("\u0000\u001B[31m")).isEqualTo("<U+0000><U+001B>[31m");
    assertThat(VisibleText.of("\uE000")).isEqualTo("<U+E000>");
  }

  @Test
  void cutsShortWhatNobodyWouldRead() {
    String shown = VisibleText.of("x".repeat(500) + "\u00A0".repeat(4_999_500));
    assertThat(shown).isEqualTo("x".repeat(500) + "... (5000000 characters)");
  }

  @Test
  void showsTextThatWouldRunBackwards() {
    assertThat(VisibleText.of("1\u202E2")).isEqualTo("1<U+202E>2");
  }

  @Test
  void showsCharactersBeyondTheFirstPlaneAsOne() {
    assertThat(VisibleText.of("\uDB40\uDC01")).isEqualTo("<U+E0001>");
  }
}
