using Heartstopper.Wiki.Content;

namespace Heartstopper.Wiki.Tests.Content;

public sealed class FoldTests
{
    [Theory]
    [InlineData("Tao Xu", "tao xu")]
    [InlineData("  TAO \t xu\u00A0", "tao xu")]
    [InlineData("LÉON", "leon")]
    [InlineData("MØ", "mo")]
    [InlineData("Straße", "strasse")]
    [InlineData("ﬁn", "fin")]
    [InlineData("Heartstopper 🍂", "heartstopper 🍂")]
    [InlineData("(What's in a) Name", "(what's in a) name")]
    public void Two_spellings_of_one_title_have_one_key(string text, string expected) => Assert.Equal(expected, Fold.Key(text));

    [Fact]
    public void Half_a_sign_is_no_letter() => Assert.Equal("heartstopper", Fold.Key("Heart\ud83dstopper"));

    [Theory]
    [InlineData("Don't Leave Me (Chapter 1: Despair)", "dont leave me chapter 1 despair")]
    [InlineData("Don’t", "dont")]
    [InlineData("'quoted'", "quoted")]
    [InlineData("Beyoncé — Crêpe", "beyonce crepe")]
    [InlineData("\"*^NEAR(", "near")]
    [InlineData("…", "")]
    [InlineData("", "")]
    public void The_words_of_a_text_are_what_is_between_signs(string text, string expected) => Assert.Equal(expected, string.Join(' ', Fold.Words(text)));
}
