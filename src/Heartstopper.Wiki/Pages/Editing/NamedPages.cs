using Heartstopper.Wiki.Content;
using Heartstopper.Wiki.Content.Editing;
using Heartstopper.Wiki.Content.Kinds;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heartstopper.Wiki.Pages.Editing;

/// <summary>Lets people name pages by title or alias where a field holds slugs.</summary>
public sealed class NamedPages(WikiContext db)
{
    /// <summary>Puts the slug in the place of each title that means one page of the right kind; what means none or several stays as it was typed.</summary>
    public async Task ResolveAsync(EditView view, CancellationToken cancellationToken)
    {
        var places = Places(view).ToList();
        var named = places.SelectMany(p => Lines(p.Value).Select(line => (p.Folder, Line: line))).ToHashSet();
        string[] addresses = [.. named.Select(n => $"{n.Folder}/{n.Line}")];
        var there = await db.Listings.Where(l => EF.Parameter(addresses).Contains(l.Address)).Select(l => l.Address).ToListAsync(cancellationToken);
        string[] keys = [.. named.Where(n => !there.Contains($"{n.Folder}/{n.Line}")).Select(n => Fold.Key(n.Line)).Distinct()];
        if (keys.Length == 0)
            return;

        var found = await db.PageNames.Where(n => EF.Parameter(keys).Contains(n.Folded)).Select(n => new { n.Folded, n.Address }).Distinct().ToListAsync(cancellationToken);
        var slugs = found
            .GroupBy(f => (Folder: f.Address[..f.Address.IndexOf('/', StringComparison.Ordinal)], f.Folded))
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.Single().Address[(g.Key.Folder.Length + 1)..]);
        foreach (var (folder, value, put) in places)
            put(string.Join('\n', Lines(value).Select(line => there.Contains($"{folder}/{line}") ? line : slugs.GetValueOrDefault((folder, Fold.Key(line)), line))));
    }

    private static IEnumerable<(string Folder, string Value, Action<string> Put)> Places(EditView view)
    {
        foreach (var field in view.Kind.AllFields)
        {
            foreach (var place in In(view.Form.Values, field.Name, field).Concat(In(view.Form.Values, PageForm.ReceiptsOf(field.Name), Field.References(field.Name, "sources"))))
                yield return place;
            foreach (var item in view.Form.Lists.GetValueOrDefault(field.Name) ?? [])
            {
                foreach (var place in view.Was.FieldsOf(field).SelectMany(part => In(item.Values, part.Name, part)))
                    yield return place;
            }
        }
    }

    private static IEnumerable<(string Folder, string Value, Action<string> Put)> In(Dictionary<string, string> values, string name, Field field)
    {
        if (field is { Type: FieldType.Reference or FieldType.References, To: { } folder } && values.TryGetValue(name, out string? value) && value.Length > 0)
            yield return (folder, value, now => values[name] = now);
    }

    private static string[] Lines(string value) => value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
