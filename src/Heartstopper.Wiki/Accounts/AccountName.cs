using System.Globalization;
using System.Text;
using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Seeding;

namespace Heartstopper.Wiki.Accounts;

/// <summary>The name of an account, which is also the author of its revisions.</summary>
public readonly record struct AccountName
{
    public const int MinLength = 2;
    public const int MaxLength = 40;

    /// <summary>The author of what somebody wrote who left and took the name along.</summary>
    public const string Former = "a former editor";

    // Names that the wiki itself uses, and those that claim to speak for it.
    private static readonly HashSet<string> Reserved =
        [.. new[] { Import.Author, Former, "a reader", "reader", "anonymous", "someone", "the server", "system", "wiki", "the wiki", "heartstopper wiki", "admin", "administrator", "moderator", "editor", "new editor" }.Select(Plain)];

    // Letters by their category, and drawn as nothing at all.
    private static readonly Rune[] Invisible = [new(0x115F), new(0x1160), new(0x3164), new(0xFFA0)];

    private AccountName(string text) => Text = text;

    public string Text { get; }

    /// <summary>What two spellings of one name share: no two accounts may have the same.</summary>
    public string Folded => Fold.Key(Text);

    public static bool TryParse(string? typed, out AccountName name)
    {
        name = default;
        if (typed is null || typed.Length > MaxLength * 4 || !typed.IsNormalized())
            return false;
        string text = string.Join(' ', typed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (new StringInfo(text).LengthInTextElements is < MinLength or > MaxLength || !text.EnumerateRunes().All(IsAllowed))
            return false;
        if (!text.EnumerateRunes().Any(Rune.IsLetterOrDigit) || Reserved.Contains(Plain(text)))
            return false;

        name = new(text);
        return true;
    }

    public override string ToString() => Text;

    private static bool IsAllowed(Rune rune) => rune.Value is ' ' or '-' or '_' || (Rune.IsLetterOrDigit(rune) && !Invisible.Contains(rune));

    /// <summary>Spaces, hyphens and underscores make no other name of a reserved one.</summary>
    private static string Plain(string text) => string.Concat(Fold.Key(text).Where(char.IsLetterOrDigit));
}
