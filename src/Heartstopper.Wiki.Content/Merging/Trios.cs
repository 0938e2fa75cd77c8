namespace Heartstopper.Wiki.Content.Merging;

/// <summary>One thing as the three texts have it; null in those that don't.</summary>
internal sealed record Trio<T>(string Id, T? Base, T? Mine, T? Theirs) where T : class;

/// <summary>The things of three texts, each with its like in the others.</summary>
internal sealed class Trios<T> where T : class
{
    private readonly IReadOnlyList<string> origin;
    private readonly IReadOnlyList<string> mine;
    private readonly IReadOnlyList<string> theirs;

    private Trios(Texts texts, int?[] myMatch, int?[] theirMatch)
    {
        origin = [.. texts.Base.Select((_, i) => Old(i))];
        mine = Ids(texts.Mine, myMatch, texts.Key);
        theirs = Ids(texts.Theirs, theirMatch, texts.Key);
        var (olds, my, their) = (ById(origin, texts.Base), ById(mine, texts.Mine), ById(theirs, texts.Theirs));
        All = [.. Order(_ => true).Union(origin).Select(id => new Trio<T>(id, olds.GetValueOrDefault(id), my.GetValueOrDefault(id), their.GetValueOrDefault(id)))];
    }

    /// <summary>In an order that does not tell which side is mine.</summary>
    public IReadOnlyList<Trio<T>> All { get; }

    /// <param name="key">Differs among the things of one text.</param>
    public static Trios<T> Of(IReadOnlyList<T> origin, IReadOnlyList<T> mine, IReadOnlyList<T> theirs, Matching<T> matching, Func<T, string> key)
    {
        var texts = new Texts(origin, mine, theirs, key);
        var (myMatch, theirMatch) = (matching.Find(origin, mine), matching.Find(origin, theirs));
        return new Trios<T>(texts, texts.Unclaimed(mine, myMatch, theirs, theirMatch), texts.Unclaimed(theirs, theirMatch, mine, myMatch));
    }

    public IReadOnlyList<string> BaseIds => origin;

    public IReadOnlyList<string> MyIds => mine;

    public IReadOnlyList<string> TheirIds => theirs;

    public List<string> Order(Func<string, bool> isKept) => SequenceMerge.Order(origin, mine, theirs, isKept);

    // Sorts before what is new: of two in one place, the old one comes first.
    private static string Old(int index) => $"#{index}";

    private static List<string> Ids(IReadOnlyList<T> side, int?[] match, Func<T, string> key) =>
        [.. side.Select((thing, i) => match[i] is { } old ? Old(old) : "+" + key(thing))];

    private static Dictionary<string, T> ById(IReadOnlyList<string> ids, IReadOnlyList<T> things) =>
        ids.Zip(things).ToDictionary(pair => pair.First, pair => pair.Second);

    private sealed record Texts(IReadOnlyList<T> Base, IReadOnlyList<T> Mine, IReadOnlyList<T> Theirs, Func<T, string> Key)
    {
        /// <summary>
        /// Where one side gave a thing a key under which the other has something else, it is no longer the thing it was:
        /// or the merged text would hold two of one key.
        /// </summary>
        public int?[] Unclaimed(IReadOnlyList<T> side, int?[] match, IReadOnlyList<T> other, int?[] otherMatch)
        {
            var taken = other.Select((thing, i) => (Key: Key(thing), Old: otherMatch[i])).ToDictionary(x => x.Key, x => x.Old);
            return
            [
                .. match.Select((old, i) =>
                    old is { } index && Key(side[i]) != Key(Base[index]) && taken.TryGetValue(Key(side[i]), out var theirOld) && theirOld != old ? null : old),
            ];
        }
    }
}
