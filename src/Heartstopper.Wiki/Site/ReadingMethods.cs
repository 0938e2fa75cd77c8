namespace Heartstopper.Wiki.Site;

/// <summary>Pages answer GET and HEAD; only the few addresses that take a form answer POST. Whether a page exists makes no difference.</summary>
internal sealed class ReadingMethods(RequestDelegate next)
{
    private static readonly PathString[] Forms = ["/progress", "/reveal"];

    public Task InvokeAsync(HttpContext context)
    {
        string method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || (HttpMethods.IsPost(method) && Forms.Contains(context.Request.Path)))
            return next(context);

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = Forms.Contains(context.Request.Path) ? "POST" : "GET, HEAD";
        return Task.CompletedTask;
    }
}
