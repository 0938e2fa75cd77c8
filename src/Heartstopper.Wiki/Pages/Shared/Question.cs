using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Heartstopper.Wiki.Content.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>
/// A question about one thing that many pages ask, translated once. EF Core looks any other up by its whole expression each time, which takes
/// longer than the answer.
/// </summary>
internal sealed class Question<TAsked, TRow>(Expression<Func<WikiContext, TAsked, IQueryable<TRow>>> question)
{
    // A translation serves one model. The site has one; a test that takes a filter out has others.
    private readonly ConditionalWeakTable<IModel, Func<WikiContext, TAsked, IAsyncEnumerable<TRow>>> translations = [];

    public ValueTask<List<TRow>> AskAsync(WikiContext db, TAsked asked, CancellationToken cancellationToken) =>
        translations.GetValue(db.Model, _ => EF.CompileAsyncQuery(question))(db, asked).ToListAsync(cancellationToken);
}

/// <summary>The same about two things.</summary>
internal sealed class Question<TAsked, TAlso, TRow>(Expression<Func<WikiContext, TAsked, TAlso, IQueryable<TRow>>> question)
{
    private readonly ConditionalWeakTable<IModel, Func<WikiContext, TAsked, TAlso, IAsyncEnumerable<TRow>>> translations = [];

    public ValueTask<List<TRow>> AskAsync(WikiContext db, TAsked asked, TAlso also, CancellationToken cancellationToken) =>
        translations.GetValue(db.Model, _ => EF.CompileAsyncQuery(question))(db, asked, also).ToListAsync(cancellationToken);
}
