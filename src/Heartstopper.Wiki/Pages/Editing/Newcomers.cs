using System.Text.RegularExpressions;
using Heartstopper.Wiki.Accounts;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>Keeps the review queue and the history from being flooded: what is asked of everybody who saves, and more of who is new here.</summary>
public sealed partial class Newcomers(Caller caller, Pace pace, FormTrap trap)
{
    /// <summary>How many addresses elsewhere somebody new may add at once.</summary>
    public const int MaxLinks = 3;

    /// <param name="before">The page's text as the writer found it.</param>
    /// <param name="after">The same as they would have it.</param>
    /// <returns>Null where nothing is in the way.</returns>
    public Submitted.NotYet? Refusal(string before, string after)
    {
        bool isTrusted = caller.May(Act.Edit);
        if (!isTrusted && trap.Refusal() is { } tooFast)
            return new(400, tooFast);
        if (!pace.Lets(isTrusted ? Doing.Save : Doing.Suggest, caller.Key))
            return new(429, "That was a lot for one minute. Wait until it is over, then press the button again: what you typed is still here.");
        return !isTrusted && Elsewhere().Count(after) - Elsewhere().Count(before) > MaxLinks
            ? new(422, $"Somebody new may add {MaxLinks} links to other sites at a time. Take some out, and suggest them later.")
            : null;
    }

    [GeneratedRegex("https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Elsewhere();
}
