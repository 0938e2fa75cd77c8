using System.Reflection;
using Heartstopper.Wiki.Pages.Shared;
using Heartstopper.Wiki.Site;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Accounts;

/// <summary>Asks the table of rights before any handler of a page runs.</summary>
internal sealed class RightsFilter(Caller caller, WikiSettings settings) : IAsyncPageFilter
{
    /// <summary>Tells the layout that what the page is for has to wait.</summary>
    public const string ReadOnly = "read-only";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (Answer(context) is { } refusal)
            context.Result = refusal;
        else
            await next();
    }

    /// <summary>The act that a handler stands for; null where neither it nor its page says one.</summary>
    public static Act? ActOf(MethodInfo handler) =>
        (handler.GetCustomAttribute<MayAttribute>() ?? handler.ReflectedType!.GetCustomAttribute<MayAttribute>())?.Act;

    private IActionResult? Answer(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        bool reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        // A form that names a handler which isn't there.
        if (context.HandlerMethod is null)
            return reads ? null : new StatusCodeResult(StatusCodes.Status400BadRequest);

        if (ActOf(context.HandlerMethod.MethodInfo) is not { } act)
            return reads ? null : throw new InvalidOperationException($"{context.ActionDescriptor.DisplayName} takes posts and doesn't say who may.");
        if (settings.ReadOnly && !Rights.Of(act).EvenReadOnly)
        {
            if (!reads)
                return new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
            // Before one types, and not after.
            if (context.HandlerInstance is PageModel page)
                page.ViewData[ReadOnly] = true;
        }

        return caller.Judge(act) switch
        {
            Verdict.Granted => null,
            Verdict.SignIn => new LocalRedirectResult(context.HttpContext.SignInAddress()),
            _ => new StatusCodeResult(StatusCodes.Status403Forbidden),
        };
    }
}
