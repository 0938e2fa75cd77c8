using Heartstopper.Wiki.Content.Characters;
using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Lists;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Projecting;

public sealed class EffectivePositionTests
{
    [Theory]
    [InlineData("seasons/2", "", "s2")]
    [InlineData("episodes/s2e1", "", "s2e1")]
    [InlineData("films/heartstopper-forever", "code: forever\nafter: s3", "forever")]
    [InlineData("characters/tao-xu", "", "everything")]
    [InlineData("people/william-gao", "", null)]
    [InlineData("artists/baby-queen", "", null)]
    [InlineData("songs/baby-queen/raw-thoughts", "artist: Baby Queen", null)]
    [InlineData("books/heartstopper-volume-3", "", "everything")]
    [InlineData("awards/dorian-tv-awards", "", null)]
    [InlineData("lists/ten-best-songs", "", "everything")]
    [InlineData("questions/who-is-there", "", "everything")]
    [InlineData("quotes/on-kindness", "speaker: Somebody", "everything")]
    [InlineData("events/2023-08-03-season-2", "date: 2023-08-03", null)]
    [InlineData("articles/how-to-help", "", "everything")]
    [InlineData("sources/seed-000", "", null)]
    public void Prose_without_a_marker_waits_for_what_its_kind_says(string address, string fields, string? expected)
    {
        var rows = Rows(A.Page(address, fields, "Words."));

        Assert.Equal(expected, Assert.Single(rows.OfType<Passage>()).Position);
        Assert.Null(Assert.Single(rows.OfType<Listing>()).Position);
    }

    [Theory]
    [InlineData("", "", "s2e1", "s2e1")]
    [InlineData("spoiler: s2e8", "", "s2e8", "s2e8")]
    [InlineData("spoiler: s1e1", "", "s1e1", "s1e1")]
    [InlineData("spoiler: none", "", null, null)]
    [InlineData("", "spoiler: s2e8", "s2e8", "s2e1")]
    [InlineData("", "spoiler: none", null, "s2e1")]
    [InlineData("spoiler: s3e1", "spoiler: s2e8", "s2e8", "s3e1")]
    [InlineData("spoiler: s3e1", "spoiler: none", null, "s3e1")]
    [InlineData("hidden: s3e1", "", "s3e1", "s3e1")]
    [InlineData("hidden: s1e1", "", "s2e1", "s2e1")]
    [InlineData("hidden: s3e1", "spoiler: none", "s3e1", "s3e1")]
    [InlineData("hidden: s3e1\nspoiler: none", "", "s3e1", "s3e1")]
    [InlineData("hidden: s3e1\nspoiler: s3e4", "", "s3e4", "s3e4")]
    [InlineData("hidden: forever", "spoiler: s3e1", "s3e1+forever", "s2e1+forever")]
    [InlineData("", "hidden: s3", "s3", "s2e1")]
    [InlineData("", "hidden: s3\nspoiler: s2e8", "s3", "s2e1")]
    [InlineData("", "hidden: s3\nspoiler: none", "s3", "s2e1")]
    [InlineData("hidden: s3e5", "hidden: s3e2", "s3e5", "s3e5")]
    public void Story_waits_for_its_nearest_marker_and_for_every_hidden_around_it(string page, string item, string? scene, string? prose)
    {
        var rows = Rows(An.Episode(2, 1, fields: $"{page}\nsoundtrack:\n{An.Entry(fields: item + "\nscene: A walk.")}".TrimStart('\n'), prose: "Words."));

        Assert.Equal(scene, Assert.Single(rows.OfType<Scene>()).Position);
        Assert.Equal(prose, Assert.Single(rows.OfType<Passage>()).Position);
    }

    [Theory]
    [InlineData("", "", null, null)]
    [InlineData("spoiler: s3e1", "spoiler: s3e2", null, null)]
    [InlineData("hidden: s2e4", "", "s2e4", "s2e4")]
    [InlineData("", "hidden: s2e4", null, "s2e4")]
    [InlineData("hidden: s2e4", "hidden: s2e2", "s2e4", "s2e4")]
    [InlineData("hidden: s2e4", "hidden: s2e6", "s2e4", "s2e6")]
    public void What_is_public_waits_for_hidden_alone(string page, string item, string? released, string? entry)
    {
        var rows = Rows(An.Episode(2, 1, fields: $"released: 2023\n{page}\nsoundtrack:\n{An.Entry(fields: item)}".Replace("\n\n", "\n")));

        Assert.Equal(released, Assert.Single(rows.OfType<Fact>()).Position);
        Assert.Equal(released, Assert.Single(rows.OfType<Listing>()).Position);
        Assert.Equal(entry, Assert.Single(rows.OfType<SoundtrackEntry>()).Position);
        Assert.All(rows.OfType<Mention>(), mention => Assert.Equal(entry, mention.Position));
    }

    [Fact]
    public void A_block_sets_the_position_of_its_passages()
    {
        var rows = Rows(A.Character("tao-xu", "spoiler: s1e2\nhidden: s1e1", "First.\n\n:::spoiler s2e8\nLater.\n\n## After\n\nMore.\n:::\n\n:::spoiler none\nAt once.\n:::\n\n## Last\n\nWords."));

        Assert.Equal(
            ["First. s1e2", "Later. s2e8", "More. s2e8", "At once. s1e1", "Words. s1e2"],
            rows.OfType<Passage>().Select(p => $"{p.Markdown} {p.Position}"));
    }

    [Theory]
    [InlineData("", "", "everything")]
    [InlineData("spoiler: s2", "", "s2")]
    [InlineData("spoiler: s2", "from: s1e8", "s1e8")]
    [InlineData("", "from: none", null)]
    [InlineData("hidden: s1e3", "from: none", "s1e3")]
    [InlineData("", "from: s1e8\nhidden: s2e1", "s2e1")]
    [InlineData("", "spoiler: s2e2", "s2e2")]
    public void A_relationship_is_not_there_before_its_from(string page, string item, string? expected)
    {
        var rows = Rows(Related(page, item));

        Assert.Equal(expected, Assert.Single(rows.OfType<Relationship>()).Position);
        Assert.Equal(expected, Assert.Single(rows.OfType<Claim>()).Position);
        Assert.Equal(expected, Assert.Single(rows.OfType<Link>()).Position);
        Assert.Empty(rows.OfType<Placeholder>());
    }

    [Theory]
    [InlineData("from: s1e8\nuntil: s3e2", "s3e2")]
    [InlineData("from: s1e8\nuntil: s1e8", "s1e8")]
    [InlineData("from: s2e1\nuntil: s1e8", "s2e1")]
    [InlineData("from: none\nuntil: s3e2", "s3e2")]
    [InlineData("until: s3e2", "everything")]
    public void The_end_of_a_relationship_is_a_row_of_its_own(string item, string expected)
    {
        var rows = Rows(Related("", item));

        Assert.Equal(("elle-argent/friend", expected), (Assert.Single(rows.OfType<RelationshipEnd>()).Key, rows.OfType<RelationshipEnd>().Single().Position));
        Assert.Empty(Rows(Related("", "from: s1e8")).OfType<RelationshipEnd>());
    }

    [Theory]
    [InlineData("", "", null, "s2e1")]
    [InlineData("hidden: s1e4", "", "s1e4", "s2e1")]
    [InlineData("hidden: s3e1", "", "s3e1", "s3e1")]
    [InlineData("", "    hidden: s2e5\n", null, "s2e5")]
    [InlineData("spoiler: s3", "", null, "s2e1")]
    public void A_changed_value_waits_for_its_from(string page, string item, string? before, string after)
    {
        var rows = Rows(A.Character("darcy-olsson", $"pronouns: she/her\n{page}\nchanges:\n  - field: pronouns\n    from: s2e1\n    value: they/them\n{item}".Replace("\n\n", "\n")));

        Assert.Equal([("she/her", 0, before), ("they/them", 1, after)], rows.OfType<Fact>().Select(f => (f.Text, f.Version, f.Position)));
    }

    [Theory]
    [InlineData("", "", "s1e3")]
    [InlineData("spoiler: s2e1", "", "s2e1")]
    [InlineData("", "spoiler: s1e8", "s1e8")]
    [InlineData("", "spoiler: none", null)]
    [InlineData("hidden: s2e8", "", "s2e8")]
    public void A_scene_of_a_list_waits_for_the_entrys_episode(string page, string item, string? expected)
    {
        var rows = Rows(A.Page("lists/ten-best-songs", $"{page}\nentries:\n  - rank: 1\n    episode: s1e3\n    scene: A walk.\n    {item}".TrimStart('\n').TrimEnd()));

        Assert.Equal(expected, Assert.Single(rows.OfType<Scene>()).Position);
        Assert.Equal(page.StartsWith("hidden", StringComparison.Ordinal) ? "s2e8" : null, Assert.Single(rows.OfType<RankedEntry>()).Position);
    }

    [Theory]
    [InlineData("", "about: school", null)]
    [InlineData("", "about: relationships/elle-argent/friend", "s1e8")]
    [InlineData("", "about: relationships/elle-argent/friend\n    topic: When it began", "s1e8")]
    [InlineData("", "about: relationships/elle-argent/friend\n    hidden: s2e1", "s2e1")]
    [InlineData("", "about: school\n    hidden: s2e1", "s2e1")]
    [InlineData("", "topic: Age", "everything")]
    [InlineData("spoiler: s1e2", "topic: Age", "s1e2")]
    [InlineData("spoiler: none", "topic: Age", null)]
    [InlineData("spoiler: none", "topic: Age\n    hidden: s2e1", "s2e1")]
    [InlineData("hidden: s1e4", "about: school", "s1e4")]
    public void A_dispute_is_not_there_before_what_it_is_about(string page, string words, string? expected)
    {
        var rows = Rows(A.Character("tao-xu", $"""
            school: Truham
            {page}
            relationships:
              - to: elle-argent
                what: friend
                from: s1e8
            disputed:
              - a: One
                a_sources: [guide]
                b: Other
                prefers: none
                why: Nobody knows.
                {words}
            """.Replace("\n\n", "\n")));

        Assert.Equal(expected, Assert.Single(rows.OfType<Dispute>()).Position);
        Assert.Equal(expected, Assert.Single(rows.OfType<Receipt>()).Position);
    }

    [Fact]
    public void A_dispute_about_a_scene_waits_for_the_scene()
    {
        var rows = Rows(An.Episode(2, 1, fields: $"""
            soundtrack:
            {An.Entry(fields: "scene: A walk.\nspoiler: s2e8")}disputed:
              - about: soundtrack/roxanne-tataei/sinister/scene
                a: One
                b: Other
                prefers: none
                why: Nobody knows.
              - about: soundtrack/roxanne-tataei/sinister
                a: One
                b: Other
                prefers: none
                why: Nobody knows.
            """));

        Assert.Equal(["s2e8", null], rows.OfType<Dispute>().Select(d => d.Position));
    }

    [Fact]
    public void What_is_withheld_alone_leaves_a_placeholder_where_it_stands()
    {
        var rows = Rows(An.Episode(2, 1, fields: $"hidden: s1e4\nsoundtrack:\n{An.Entry(fields: "scene: A walk.\nhidden: s1e6")}", prose: "First.\n\n:::spoiler none\nAt once.\n:::\n\n:::spoiler s3e1\nLater.\n:::\n"));

        Assert.Equal(
            [
                "soundtrack/roxanne-tataei/sinister/scene from s1e6 until s2e1",
                "prose/0 from s1e4 until s2e1",
                "prose/2 from s1e4 until s3e1",
            ],
            rows.OfType<Placeholder>().Select(p => $"{p.Place} from {p.Position} until {p.Until}"));
    }

    [Fact]
    public void A_story_field_leaves_a_placeholder_too()
    {
        var rows = Rows(A.Page("questions/who-is-there", "answer: Tao.\nspoiler: s1e2"));

        Assert.Equal(("s1e2", "Tao."), (Assert.Single(rows.OfType<Fact>()).Position, rows.OfType<Fact>().Single().Text));
        Assert.Equal(("answer", null, "s1e2"), (Assert.Single(rows.OfType<Placeholder>()).Place, rows.OfType<Placeholder>().Single().Position, rows.OfType<Placeholder>().Single().Until));
    }

    private static Draft Related(string page, string item) =>
        A.Character("tao-xu", $"{page}\nrelationships:\n  - to: elle-argent\n    what: friend\n{string.Concat(item.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"    {line}\n"))}".TrimStart('\n'));

    private static IReadOnlyList<Row> Rows(Draft draft)
    {
        var page = CheckedPage.Read(draft.Address, draft.Text);

        Assert.Empty(page.Problems);
        return Projection.Of(page.ToReading(1)).Rows;
    }
}
