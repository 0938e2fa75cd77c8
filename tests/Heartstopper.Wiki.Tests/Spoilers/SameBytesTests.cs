namespace Heartstopper.Wiki.Tests.Spoilers;

/// <summary>The proof's second half: what lies beyond a reader's progress may change as it likes, and no byte of what they read does.</summary>
public sealed class SameBytesTests(PlantedSite planted, ITestOutputHelper output)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Other_words_beyond_a_progress_change_nothing_before_it()
    {
        var original = await planted.StartedAsync();
        await using var changing = await SpoilerSite.StartAsync(new World());
        int count = 0;

        foreach (int progress in Enumerable.Range(0, Story.Everything).Reverse())
        {
            await changing.SaveAsync(new World(altered: progress));
            count += await AssertSameAsync(original, changing, progress);
        }

        output.WriteLine($"{count} answers compared");
    }

    [Fact]
    public async Task Hidden_pages_and_items_change_nothing_by_being_there()
    {
        var full = await planted.StartedAsync();
        await using var growing = await SpoilerSite.StartAsync(new World(without: 0));

        for (int progress = 0; progress < Story.Everything; progress++)
        {
            await growing.SaveAsync(new World(without: progress));
            await AssertSameAsync(full, growing, progress);
        }
    }

    private static async Task<int> AssertSameAsync(SpoilerSite one, SpoilerSite other, int progress)
    {
        string[] addresses = [.. Itinerary.Reading(one, progress)];
        var (before, after) = (await ReadAsync(one, addresses, progress), await ReadAsync(other, addresses, progress));
        var different = before.Where(a => after[a.Key] != a.Value).Select(a => $"at {Story.Progresses[progress]}: {a.Key}\n{Difference(a.Value, after[a.Key])}").ToList();
        Assert.True(different.Count == 0, string.Join('\n', different.Take(8)));
        return before.Count;
    }

    private static async Task<IReadOnlyDictionary<string, string>> ReadAsync(SpoilerSite site, IEnumerable<string> addresses, int progress)
    {
        using var visitor = new Visitor(site, progress);
        var answers = await visitor.VisitAsync(addresses, Cancelled, follows: false);
        return answers.ToDictionary(a => a.Address, a => $"{a.Status}\n{a.Headers}\n{a.Body}");
    }

    private static string Difference(string one, string other)
    {
        int at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        return $"  - {Around(one, at)}\n  + {Around(other, at)}";
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 120)].ReplaceLineEndings(" ");
}
