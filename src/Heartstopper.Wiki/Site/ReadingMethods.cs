using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Site;

/// <summary>Addresses answer GET and HEAD; POST is answered only where a page has a handler for it. Whether a page of the wiki exists makes no difference.</summary>
internal sealed class ReadingMethods(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        string method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method))
            return next(context);

        // What a handler answered with is drawn by a page of its own, under the same method.
        bool isDrawn = context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;
        bool takesForms = HandlerMethods(context).Contains("Post", StringComparer.OrdinalIgnoreCase);
        if (isDrawn || (HttpMethods.IsPost(method) && takesForms))
            return next(context);

        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = takesForms ? "GET, HEAD, POST" : "GET, HEAD";
        return Task.CompletedTask;
    }

    private static IEnumerable<string> HandlerMethods(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<CompiledPageActionDescriptor>()?.HandlerMethods.Select(h => h.HttpMethod) ?? [];
}
