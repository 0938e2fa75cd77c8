namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>What is drawn where others show a photograph: a name's initials, in a tone that is always the same for the same name.</summary>
public readonly record struct Initials(string Letters, int Tone)
{
    private const int Tones = 6;

    public static Initials Of(string name)
    {
        string[] words = [.. name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetterOrDigit(w[0]))];
        string letters = words.Length switch
        {
            0 => "·",
            1 => words[0][..1],
            _ => string.Concat(words[0].AsSpan(0, 1), words[^1].AsSpan(0, 1)),
        };
        return new(letters.ToUpperInvariant(), (name.Sum(c => c) % Tones) + 1);
    }
}
