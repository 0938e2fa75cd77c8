using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Heartstopper.Wiki.Content.Awards;
using Heartstopper.Wiki.Content.Characters;
using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Lists;
using Heartstopper.Wiki.Content.Music;
using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Sources;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Suggesting;
using Heartstopper.Wiki.Content.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heartstopper.Wiki.Content.Storage;

/// <summary>
/// The wiki's database as one reader may see it: every row that has a position is filtered by what is visible to them, and so is every row that
/// requires a page hidden from them. Never pooled, since a pooled context hands on the last reader's progress.
/// </summary>
public sealed class WikiContext(DbContextOptions<WikiContext> options, VisiblePositions? visible = null) : DbContext(options)
{
    /// <summary>What the reader may know; nothing unless said.</summary>
    public VisiblePositions Visible { get; } = visible ?? VisiblePositions.Nothing;

    // What it reads must be a member of the context: a filter that captures anything else freezes at its first value.
    private bool SeesEverything => Visible.Everything;

    private string VisibleCodes { get; } = (visible ?? VisiblePositions.Nothing).Barred();

    /// <summary>Is called once, when the context gives its connection back.</summary>
    internal Action? Closed { get; set; }

    public DbSet<Page> Pages => Set<Page>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Arrival> Arrivals => Set<Arrival>();

    public DbSet<Suggestion> Suggestions => Set<Suggestion>();

    public DbSet<KeptDraft> KeptDrafts => Set<KeptDraft>();

    public DbSet<InstalmentPoint> Instalments => Set<InstalmentPoint>();

    public DbSet<HiddenPage> HiddenPages => Set<HiddenPage>();

    public DbSet<UsedPosition> UsedPositions => Set<UsedPosition>();

    public DbSet<Listing> Listings => Set<Listing>();

    public DbSet<PageName> PageNames => Set<PageName>();

    public DbSet<Redirect> Redirects => Set<Redirect>();

    public DbSet<Fact> Facts => Set<Fact>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Receipt> Receipts => Set<Receipt>();

    public DbSet<Dispute> Disputes => Set<Dispute>();

    public DbSet<Passage> Passages => Set<Passage>();

    public DbSet<Placeholder> Placeholders => Set<Placeholder>();

    public DbSet<Link> Links => Set<Link>();

    public DbSet<SearchText> SearchTexts => Set<SearchText>();

    public DbSet<SoundtrackEntry> SoundtrackEntries => Set<SoundtrackEntry>();

    public DbSet<Scene> Scenes => Set<Scene>();

    public DbSet<Mention> Mentions => Set<Mention>();

    public DbSet<Casting> Castings => Set<Casting>();

    public DbSet<Appearance> Appearances => Set<Appearance>();

    public DbSet<Relationship> Relationships => Set<Relationship>();

    public DbSet<RelationshipEnd> RelationshipEnds => Set<RelationshipEnd>();

    public DbSet<Misprint> Misprints => Set<Misprint>();

    public DbSet<AwardEntry> AwardEntries => Set<AwardEntry>();

    public DbSet<RankedEntry> RankedEntries => Set<RankedEntry>();

    public override void Dispose()
    {
        base.Dispose();
        Close();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Close();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcMoment>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Page>().HasIndex(p => p.Address).IsUnique();
        modelBuilder.Entity<Revision>().HasIndex(r => new { r.PageId, r.Number }).IsUnique();
        modelBuilder.Entity<Revision>().HasIndex(r => r.RenamedFrom).HasFilter("RenamedFrom IS NOT NULL");
        // All that the latest changes are filtered by: the texts lie between the columns, and are not read for it.
        modelBuilder.Entity<Revision>().HasIndex(r => new { r.Moment, r.PageId, r.Number, r.Author, r.Origin });
        modelBuilder.HasDbFunction(() => Weight.InBytes("")).HasName("octet_length").IsBuiltIn();
        modelBuilder.Entity<Revision>().HasOne<Page>().WithMany().HasForeignKey(r => r.PageId);

        modelBuilder.Entity<Arrival>().HasOne<Page>().WithMany().HasForeignKey(a => a.PageId);
        modelBuilder.Entity<Arrival>().HasIndex(a => a.Import);
        modelBuilder.Entity<Arrival>().HasIndex(a => a.PageId);
        modelBuilder.Entity<Arrival>().HasIndex(a => a.PageId, "IX_Arrivals_Waiting").IsUnique().HasFilter("State = 'Waiting'");
        modelBuilder.Entity<Arrival>().Property(a => a.State).HasConversion<string>();

        modelBuilder.Entity<KeptDraft>().HasIndex(d => new { d.Author, d.Address, d.Section }).IsUnique();
        modelBuilder.Entity<Suggestion>().HasIndex(s => s.Key).IsUnique();
        modelBuilder.Entity<Suggestion>().HasIndex(s => new { s.State, s.Moment });
        modelBuilder.Entity<Suggestion>().Property(s => s.State).HasConversion<string>();

        modelBuilder.Entity<InstalmentPoint>().HasKey(i => i.PageId);
        modelBuilder.Entity<InstalmentPoint>().HasOne<Page>().WithOne().HasForeignKey<InstalmentPoint>(i => i.PageId);
        modelBuilder.Entity<HiddenPage>().HasKey(h => new { h.PageId, h.Name });
        modelBuilder.Entity<HiddenPage>().HasIndex(h => h.Name);
        modelBuilder.Entity<HiddenPage>().HasOne<Page>().WithMany().HasForeignKey(h => h.PageId);
        modelBuilder.Entity<UsedPosition>().HasKey(u => u.Code);

        AddRow<Listing>(modelBuilder).HasIndex(l => l.Address).IsUnique();
        modelBuilder.Entity<Listing>().HasIndex(l => new { l.Kind, l.Folded });
        modelBuilder.Entity<Listing>().HasIndex(l => new { l.Kind, l.SortKey, l.Address });
        AddRow<PageName>(modelBuilder).HasIndex(n => n.Folded);
        modelBuilder.Entity<PageName>().HasIndex(n => n.Address);
        AddRow<Redirect>(modelBuilder).HasIndex(r => r.From);
        AddRow<Claim>(modelBuilder).HasIndex(c => c.Receipts);
        modelBuilder.Entity<Claim>().HasIndex(c => new { c.PageId, c.About });
        AddRow<Receipt>(modelBuilder).HasIndex(r => r.Source);
        AddRow<Dispute>(modelBuilder);
        AddRow<Passage>(modelBuilder);
        AddRow<Placeholder>(modelBuilder);
        AddRow<Scene>(modelBuilder);
        AddRow<RelationshipEnd>(modelBuilder);
        AddRow<Misprint>(modelBuilder);
        AddRow<AwardEntry>(modelBuilder);

        AddRow<Fact>(modelBuilder, f => f.Target).HasIndex(f => new { f.Target, f.Field });
        // An entry makes its song and artist findable, whose own pages may be hidden.
        AddRow<SearchText>(modelBuilder, t => t.Address).HasIndex(t => new { t.Tier, t.SortKey, t.Address });
        AddRow<Link>(modelBuilder, l => l.Target).HasIndex(l => l.Target);
        AddRow<SoundtrackEntry>(modelBuilder).HasIndex(e => e.SongAddress);
        modelBuilder.Entity<SoundtrackEntry>().HasIndex(e => e.SortKey);
        AddRow<Mention>(modelBuilder, m => m.Address).HasIndex(m => m.Address);
        modelBuilder.Entity<Mention>().HasIndex(m => m.Folded);
        AddRow<Casting>(modelBuilder).HasIndex(c => c.Person);
        modelBuilder.Entity<Casting>().HasIndex(c => c.In);
        modelBuilder.Entity<Casting>().HasIndex(c => c.Character);
        AddRow<Appearance>(modelBuilder).HasIndex(a => a.In);
        AddRow<Relationship>(modelBuilder).HasIndex(r => r.To);
        modelBuilder.Entity<Relationship>().HasIndex(r => r.From);
        AddRow<RankedEntry>(modelBuilder).HasIndex(r => r.SongAddress);
    }

    private void Close()
    {
        Closed?.Invoke();
        Closed = null;
    }

    /// <summary>Maps a row with the wall around it: its own position, the pages that it requires, and the page that it names, where it is nothing without that.</summary>
    private EntityTypeBuilder<T> AddRow<T>(ModelBuilder model, Expression<Func<T, string?>>? named = null)
        where T : Row
    {
        // One question for all pages that the row needs: every statement is made anew for each answer, and this stands in each of them.
        Expression<Func<T, string?, bool>> filter = (r, name) => SeesEverything
            || ((r.Position == null || VisibleCodes.Contains("|" + r.Position + "|"))
                && !HiddenPages.Any(h => (h.Name == r.Requires || h.Name == r.RequiresToo || h.Name == r.RequiresAlso || h.Name == name) && !VisibleCodes.Contains("|" + h.Position + "|")));
        var body = new Swap(filter.Parameters[1], named?.Body ?? Expression.Constant(null, typeof(string))).Visit(filter.Body);
        if (named is not null)
            body = new Swap(named.Parameters[0], filter.Parameters[0]).Visit(body);

        var row = model.Entity<T>();
        row.HasOne<Page>().WithMany().HasForeignKey(r => r.PageId).OnDelete(DeleteBehavior.Cascade);
        row.HasQueryFilter(Expression.Lambda<Func<T, bool>>(body, filter.Parameters[0]));
        return row;
    }

    private sealed class Swap(Expression from, Expression to) : ExpressionVisitor
    {
        [return: NotNullIfNotNull(nameof(node))]
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
