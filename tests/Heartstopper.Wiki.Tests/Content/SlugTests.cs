using CsCheck;
using Heartstopper.Wiki.Content;

namespace Heartstopper.Wiki.Tests.Content;

public sealed class SlugTests
{
    // Frozen: addresses were given by this table.
    [Theory]
    [InlineData("T + E", "t-e")]
    [InlineData("**it gets better", "it-gets-better")]
    [InlineData("Fred again..", "fred-again")]
    [InlineData("LÉON", "leon")]
    [InlineData("Chase & Status", "chase-and-status")]
    [InlineData("(What's in a) Name", "whats-in-a-name")]
    [InlineData("L’AMOUR DE MA VIE", "lamour-de-ma-vie")]
    [InlineData("Let's Eat Grandma", "lets-eat-grandma")]
    [InlineData("Don’t Leave Me (Chapter 1: Despair)", "dont-leave-me-chapter-1-despair")]
    [InlineData("Françoise Hardy", "francoise-hardy")]
    [InlineData("MØ", "mo")]
    [InlineData("ß æ œ ø đ ð þ ł ı", "ss-ae-oe-o-d-d-th-l-i")]
    [InlineData("ẞ Æ Œ Ø Đ Ð Þ Ł İ", "ss-ae-oe-o-d-d-th-l-i")]
    [InlineData("&", "and")]
    [InlineData("東京", "")]
    [InlineData("", "")]
    public void A_name_becomes_its_slug(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Theory]
    [InlineData("Edit", "edit-song", "edit-artist")]
    [InlineData("New", "new-song", "new-artist")]
    [InlineData("Renewed", "renewed", "renewed")]
    public void A_song_or_artist_is_never_called_like_a_verb(string name, string song, string artist)
    {
        Assert.Equal(song, Slug.ForSong(name));
        Assert.Equal(artist, Slug.ForArtist(name));
    }

    [Theory]
    [InlineData("s2e1", true)]
    [InlineData("charlie-spring", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("é", false)]
    [InlineData("a/b", false)]
    [InlineData("..", false)]
    public void A_slug_is_plain_letters_digits_and_single_hyphens(string slug, bool valid)
    {
        Assert.Equal(valid, Slug.IsValid(slug));
        Assert.Equal(valid, Slug.TryParse(slug, out _));
    }

    [Fact]
    public void A_slug_has_an_end()
    {
        Assert.True(Slug.IsValid(new string('a', 200)));
        Assert.False(Slug.IsValid(new string('a', 201)));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_letter() => Assert.Equal("a-b", Slug.From("a\ud83db"));

    [Fact]
    public void Any_name_gives_a_slug_or_nothing_and_a_slug_stays_itself() =>
        Gen.String[0, 60].Sample(name =>
        {
            var slug = Slug.From(name);
            return (slug.Length is 0 or > Slug.MaxLength || Slug.IsValid(slug)) && Slug.From(slug) == slug;
        });
}
