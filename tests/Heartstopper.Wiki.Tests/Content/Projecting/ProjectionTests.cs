using Heartstopper.Wiki.Content.Checking;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Writing;
using Heartstopper.Wiki.Tests.Support;

namespace Heartstopper.Wiki.Tests.Content.Projecting;

public sealed class ProjectionTests
{
    [Fact]
    public void Sources_vouch_for_what_has_no_nearer_ones()
    {
        var rows = Rows(An.Episode(2, 1, fields: $"""
            released: 2023
            runtime: 30
            sources: [page, other]
            receipts:
              runtime: [clock]
            soundtrack:
            {An.Entry("One", "Bare", "scene: A walk.")}{An.Entry("Two", "Own", "sources: [own]\nscene: A walk.")}{An.Entry("Three", "Narrow", "sources: [own]\nscene: A walk.\nscene_sources: [eye]\nat: 1:00\nat_sources: [watch]")}
            """));

        Assert.Equal(
            """
            released: page other
            runtime: clock
            soundtrack/bare/one: page other
            soundtrack/bare/one/scene: page other
            soundtrack/own/two: own
            soundtrack/own/two/scene: own
            soundtrack/narrow/three: own
            soundtrack/narrow/three/at: watch
            soundtrack/narrow/three/scene: eye
            """.ReplaceLineEndings("\n"),
            Receipts(rows));
    }

    [Fact]
    public void An_empty_list_says_that_there_is_no_source()
    {
        var rows = Rows(An.Episode(2, 1, fields: $"""
            released: 2023
            runtime: 30
            sources: [page]
            receipts:
              runtime: []
              soundtrack: [guide]
            soundtrack:
            {An.Entry("One", "Bare", "scene: A walk.\nscene_sources: []")}{An.Entry("Two", "None", "sources: []\nscene: A walk.")}
            """));

        Assert.Equal(
            """
            released: page
            runtime:
            soundtrack/bare/one: guide
            soundtrack/bare/one/scene:
            soundtrack/none/two:
            soundtrack/none/two/scene:
            """.ReplaceLineEndings("\n"),
            Receipts(rows));
        Assert.Equal([1, 0, 1, 0, 0, 0], rows.OfType<Claim>().Select(c => c.Receipts));
    }

    [Fact]
    public void A_lists_source_vouches_for_its_entries_and_a_source_for_itself()
    {
        var list = Rows(A.Page("lists/best", "by: paper\nsources: [page]\nentries:\n  - rank: 1\n    song: Dance\n  - rank: 2\n    song: Sing\n    sources: [own]"));
        var source = Rows(A.Page("sources/paper", "publisher: A paper\nmisprints:\n  - prints: Dnace", "Words.[@other]"));

        Assert.Equal("entries/1: paper\nentries/2: own", Receipts(list));
        Assert.Empty(source.OfType<Claim>());
    }

    [Fact]
    public void Prose_and_disputes_and_changes_have_receipts_of_their_own()
    {
        var rows = Rows(A.Character("darcy-olsson", """
            pronouns: she/her
            receipts:
              pronouns: [early]
            disputed:
              - about: pronouns
                a: One
                a_sources: [early, both]
                b: Other
                b_sources: [both, late]
                prefers: b
                why: Later.
            changes:
              - field: pronouns
                from: s2e1
                value: they/them
                sources: [late]
            """, "A.[@b] B.[@a] C.[@b]\n\n## D\n\nE.[@c]"));

        Assert.Equal(
            ["pronouns early", "pronouns/1 late", "disputed/1 early", "disputed/1 both", "disputed/1 late", "prose/0 b", "prose/0 a", "prose/1 c"],
            rows.OfType<Receipt>().Select(r => $"{r.About} {r.Source}"));
        Assert.Equal(("early both", "both late"), (rows.OfType<Dispute>().Single().SourcesA, rows.OfType<Dispute>().Single().SourcesB));
    }

    [Fact]
    public void A_claim_is_told_in_words()
    {
        var rows = Rows(A.Character("tao-xu", "full_name: Tao Xu\nplayed_by:\n  - person: william-gao\n    in: s1\n    billing: main\n    billing_sources: [titles]"));

        Assert.Equal(
            ["Full name · ", "Played by: s1 · people/william-gao", "Played by: s1 · Billing · people/william-gao"],
            rows.OfType<Claim>().Select(c => $"{c.Label} · {c.Target}"));
    }

    [Fact]
    public void An_entry_mentions_its_song_and_everyone_on_it()
    {
        var rows = Rows(An.Episode(2, 1, fields: "soundtrack:\n" + An.Entry("Edit", "MØ", "featuring: [Kinck]\noriginal_by: The Cure")));

        Assert.Equal(
            ["Song songs/mo/edit-song Edit", "Artist artists/mo MØ", "Featuring artists/kinck Kinck", "Original artists/the-cure The Cure"],
            rows.OfType<Mention>().Select(m => $"{m.Role} {m.Address} {m.Name}"));
        Assert.Equal(["songs/mo/edit-song", "artists/mo", "artists/kinck", "artists/the-cure"], rows.OfType<Link>().Select(l => l.Target));
        Assert.Equal("mo/edit-song", Assert.Single(rows.OfType<SoundtrackEntry>()).Key);
    }

    [Fact]
    public void Links_lead_to_an_address_or_to_a_folded_title()
    {
        var rows = Rows(An.Episode(2, 1, fields: "directed_by: [euros-lyn]", prose: "[[characters/tao-xu]], [[Élle  Argent|Elle]] and [[nobodies/here]]."));

        Assert.Equal(
            ["people/euros-lyn False False ", "characters/tao-xu False True s2e1", "elle argent True True s2e1", "nobodies/here True True s2e1"],
            rows.OfType<Link>().Select(l => $"{l.Target} {l.ByTitle} {l.FromProse} {l.Position}"));
    }

    [Fact]
    public void A_page_is_found_by_its_title_aliases_headings_and_words()
    {
        var rows = Rows(A.Character("tao-xu", "title: Tao Xu\naliases: [Tao]\nsummary: A friend.\nschool: Truham\nspoiler: s1e2", "Loves **films**.\n\n## At school\n\nReads [[films/x|posters]]."));

        Assert.Equal(
            ["0 Tao Xu", "1 Tao", "3 A friend.", "3 Truham", "3 Loves films. s1e2", "2 At school s1e2#at-school", "3 Reads posters. s1e2#at-school"],
            rows.OfType<SearchText>().Select(t => $"{t.Tier} {t.Text} {t.Position}{(t.Anchor is null ? "" : "#" + t.Anchor)}".TrimEnd()));
        Assert.All(rows.OfType<SearchText>(), text => Assert.Equal("characters/tao-xu", text.Address));
        Assert.Equal(["tao xu", "tao"], rows.OfType<PageName>().Select(n => n.Folded));
    }

    [Fact]
    public void A_song_of_an_entry_is_found_at_its_own_address()
    {
        var rows = Rows(An.Episode(2, 1, title: "Out", fields: "soundtrack:\n" + An.Entry("Dance", "Years & Years", "hidden: s2e4\nnote: By ear.")));

        Assert.Equal(
            ["episodes/s2e1 Out ", "episodes/s2e1 By ear. s2e4", "songs/years-and-years/dance Dance s2e4", "artists/years-and-years Years & Years s2e4"],
            rows.OfType<SearchText>().Select(t => $"{t.Address} {t.Text} {t.Position}"));
    }

    [Fact]
    public void Old_addresses_lead_to_the_page()
    {
        var rows = Rows(A.Character("tao-xu", "formerly: [characters/tao, characters/tao-x]\nhidden: s1e1"));

        Assert.Equal(["characters/tao characters/tao-xu s1e1", "characters/tao-x characters/tao-xu s1e1"], rows.OfType<Redirect>().Select(r => $"{r.From} {r.To} {r.Position}"));
    }

    [Fact]
    public void A_page_says_that_it_is_an_instalment_and_that_it_is_hidden()
    {
        var film = Of(A.Film("forever", "s3e8", "hidden: s3e8"));
        var person = Of(A.Person("joe-locke"));

        Assert.Equal(("forever", "s3e8"), (film.Instalment?.Code, film.Instalment?.After));
        Assert.Equal(["films/heartstopper-forever s3e8", "forever s3e8"], film.HiddenPages.Select(h => $"{h.Name} {h.Position}"));
        Assert.Null(person.Instalment);
        Assert.Empty(person.HiddenPages);
        Assert.Equal(["s3e8"], film.Positions);
    }

    private static string Receipts(IReadOnlyList<Row> rows) => string.Join('\n', rows.OfType<Claim>().Select(claim =>
        $"{claim.About}: {string.Join(' ', rows.OfType<Receipt>().Where(r => r.About == claim.About).OrderBy(r => r.Order).Select(r => r.Source))}".TrimEnd()));

    private static IReadOnlyList<Row> Rows(Draft draft) => Of(draft).Rows;

    private static Projection Of(Draft draft)
    {
        var page = CheckedPage.Read(draft.Address, draft.Text);

        Assert.Empty(page.Problems);
        return Projection.Of(page.ToReading(1));
    }
}
