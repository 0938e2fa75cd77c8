using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Seeding;

/// <summary>What a check says, and what it keeps quiet about.</summary>
public sealed class SeedCheckTests
{
    [Fact]
    public async Task Of_a_file_with_broken_syntax_nothing_else_is_said()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put("episodes/s1e1.md", "---\ntitle: &a Meet\nrelased: never\nsources: [nowhere]\n---\n\n:::spoiler s9\nNever closed\n");
        wiki.Put("episodes/s1e2.md", "---\ntitle: Crush\nrelased: never\nsources: [nowhere]\n---\n");

        var problems = wiki.Check();

        Assert.Equal(["episodes/s1e1.md:2:8: anchor", "episodes/s1e2.md:3:1: unknown-field"], problems.Select(p => string.Join(": ", p.Split(": ")[..2])));
    }

    [Fact]
    public async Task A_merge_that_git_left_open_is_one_problem_for_each_place()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put("episodes/s1e1.md", "---\n<<<<<<< HEAD\ntitle: Meet\n=======\ntitle: Met\n>>>>>>> theirs\n---\n\nWords\n<<<<<<< HEAD\n=======\nMore\n>>>>>>> theirs\n");

        var problems = wiki.Check();

        Assert.Equal(["episodes/s1e1.md:2:1: merge-markers", "episodes/s1e1.md:10:1: merge-markers"], problems.Select(p => string.Join(": ", p.Split(": ")[..2])));
        Assert.Contains("up to line 6; keep what is right", problems[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Words\n=======\nmore\n\n>>>>>>> a quotation\n")]
    [InlineData("<<<<<<< nothing follows\n")]
    [InlineData("An arrow <<<<<<< a\n=======\n>>>>>>> b\n")]
    public async Task Signs_that_are_no_merge_are_prose(string prose)
    {
        await using var wiki = await TestWiki.CreateAsync();

        wiki.Put(A.Page("people/somebody", prose: prose));

        Assert.Empty(wiki.Check());
    }

    [Fact]
    public async Task A_film_that_can_not_be_read_is_no_mistake_of_the_pages_that_wait_for_it()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put(An.Episode(1, 1), A.Character("tao-xu", "spoiler: forever"), A.Film(fields: "runtime: &a 90"));

        var problems = wiki.Check();
        var report = await wiki.ImportAsync();

        Assert.StartsWith("films/heartstopper-forever.md:5:10: anchor: ", Assert.Single(problems), StringComparison.Ordinal);
        Assert.Equal((2, 1), (report.Added, report.Refused.Count));
    }

    [Fact]
    public async Task Of_two_files_with_one_address_the_one_with_the_right_name_stays()
    {
        await using var wiki = await TestWiki.CreateAsync();
        wiki.Put("characters/Tao-xu.md", A.Text("title: Tao Xu"));
        wiki.Put("characters/tao-xu.md", A.Text("title: Tao Xu"));
        wiki.Put("characters/ELLE.md", A.Text("title: Elle"));
        wiki.Put("characters/Elle.md", A.Text("title: Elle"));

        var problems = wiki.Check();

        Assert.Equal(
            [
                "characters/ELLE.md:1:1: wrong-path: \"ELLE.md\" is no name for a file in characters: it is lower-case letters, digits and single hyphens, and .md in lower case; rename it to elle.md",
                "characters/Elle.md:1:1: two-files: characters/ELLE.md has the same address: leave one of the two",
                "characters/Tao-xu.md:1:1: two-files: characters/tao-xu.md has the same address: leave one of the two",
            ],
            problems);
    }
}
