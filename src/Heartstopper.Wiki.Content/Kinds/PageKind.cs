using Heartstopper.Wiki.Content.Projecting;
using Heartstopper.Wiki.Content.Story;
using Heartstopper.Wiki.Content.Text;

namespace Heartstopper.Wiki.Content.Kinds;

/// <summary>A kind of page, described once: its folder, its fields, when its story is safe, and how a text becomes rows.</summary>
public abstract class PageKind
{
    /// <summary>The folder of its seed files, and the first part of its addresses.</summary>
    public abstract string Folder { get; }

    /// <summary>What one page is called in running words: <c>episode</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What the index is called: <c>Episodes</c>.</summary>
    public string Label => char.ToUpperInvariant(Folder[0]) + Folder[1..];

    /// <summary>How its slug is made, for the docs and for messages.</summary>
    public virtual string SlugHelp => "lower-case letters, digits and single hyphens";

    /// <summary>When story and prose without a marker are safe, for the docs.</summary>
    public abstract string StoryHelp { get; }

    /// <summary>Its own fields, in the order in which a page shows them.</summary>
    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>Fields of the page that make sense only together, so that two writers can't change one each.</summary>
    public virtual IReadOnlyList<IReadOnlyList<string>> Together => [];

    public IReadOnlyList<Field> AllFields => field ??= [.. CommonFields.Before, .. Fields, .. CommonFields.After];

    public Field? Find(string name) => AllFields.FirstOrDefault(f => f.Name == name);

    public virtual bool IsSlug(string slug) => Content.Slug.IsValid(slug) && !Content.Slug.Reserved.Contains(slug);

    /// <summary>The position of story and prose that has no marker; null where such prose is public.</summary>
    public virtual string? StoryPosition(PageAddress address, PageText text) => Position.Everything;

    /// <summary>What only this kind asks of a text, beyond the shapes of its fields.</summary>
    public virtual IEnumerable<Problem> Check(PageAddress address, PageText text) => [];

    /// <summary>The code under which an instalment's page stands in positions and lists; null for all other kinds.</summary>
    public virtual StoryPoint? Instalment(PageAddress address, PageText text) => null;

    /// <summary>The code by which positions and lists name the page, if they do.</summary>
    public virtual string? Code(PageAddress address, PageText text) => Instalment(address, text)?.Code;

    /// <summary>Where the page stands in lists sorted by the story.</summary>
    public virtual int SortKey(PageAddress address, PageText text) => Position.SortKey(null);

    /// <summary>Adds the rows that only this kind has; what every page has is added by <see cref="Projection"/>.</summary>
    public virtual void Project(PageReading page, Projection rows)
    {
    }
}
