namespace Heartstopper.Wiki.Content.Suggesting;

/// <summary>What became of a suggestion.</summary>
public enum SuggestionState
{
    Waiting,
    Accepted,
    Declined,
}

/// <summary>A change that somebody offers and a reviewer decides on. Its text is the whole page's, begun from one revision; nothing of it is anybody's to read before it is accepted.</summary>
public sealed class Suggestion
{
    public const int MaxReason = 500;

    /// <param name="key">A word that nobody can guess: the suggestion's own address.</param>
    /// <param name="began">The revision that it was begun from; null for a new page.</param>
    /// <param name="author">The name of the account; null for a reader without one.</param>
    /// <param name="progress">How far its writer was: what came later they neither saw nor changed.</param>
    public Suggestion(string key, string address, int? began, string text, string? author, string summary, string progress, DateTimeOffset moment)
    {
        Key = key;
        Address = address;
        Began = began;
        Text = text;
        Author = author;
        Summary = summary;
        Progress = progress;
        Moment = moment;
    }

    public int Id { get; private set; }

    public string Key { get; private set; }

    public string Address { get; private set; }

    public int? Began { get; private set; }

    public string Text { get; private set; }

    public string? Author { get; private set; }

    public string Summary { get; private set; }

    public string Progress { get; private set; }

    public DateTimeOffset Moment { get; private set; }

    public SuggestionState State { get; private set; }

    /// <summary>Who decided.</summary>
    public string? Reviewer { get; private set; }

    /// <summary>Why it was declined.</summary>
    public string? Reason { get; private set; }

    /// <summary>The revision that it became.</summary>
    public int? Revision { get; private set; }

    /// <summary>Its writer thought again.</summary>
    /// <returns>Whether it still could be changed.</returns>
    public bool Change(int? began, string text, string summary, DateTimeOffset moment)
    {
        if (State is not SuggestionState.Waiting)
            return false;
        (Began, Text, Summary, Moment) = (began, text, summary, moment);
        return true;
    }

    public bool Accept(string reviewer, int revision)
    {
        if (State is not SuggestionState.Waiting)
            return false;
        (State, Reviewer, Revision) = (SuggestionState.Accepted, reviewer, revision);
        return true;
    }

    public bool Decline(string reviewer, string reason)
    {
        if (State is not SuggestionState.Waiting)
            return false;
        (State, Reviewer, Reason) = (SuggestionState.Declined, reviewer, reason);
        return true;
    }
}
