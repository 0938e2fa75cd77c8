using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Heartstopper.Wiki.Pages.Shared;

/// <summary>What is wrong with a form, said at its fields.</summary>
internal static class FormErrors
{
    /// <summary>What is wrong with a field; with no name, what is wrong with the form.</summary>
    public static string? ErrorOf(this ModelStateDictionary state, string field) =>
        state.TryGetValue(field, out var entry) && entry.Errors is [var error, ..] ? error.ErrorMessage : null;

    /// <summary>For <c>aria-invalid</c>: nothing where all is well.</summary>
    public static string? IsInvalid(this ModelStateDictionary state, string field) => state.ErrorOf(field) is null ? null : "true";

    /// <summary>For <c>aria-describedby</c>: the field's error, and its hint where it has one.</summary>
    public static string? DescribedBy(this ModelStateDictionary state, string field, string? hint = null)
    {
        string? error = state.ErrorOf(field) is null ? null : $"{field.Replace('.', '-')}-error";
        return error is null ? hint : hint is null ? error : $"{hint} {error}";
    }

    /// <summary>The form again, for who sends it too often.</summary>
    public static PageResult TooOften(this PageModel page, string error)
    {
        var again = page.Again(error);
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        return again;
    }

    /// <summary>The form again, with what was typed and what is wrong with it.</summary>
    public static PageResult Again(this PageModel page, string? error = null, string field = "")
    {
        if (error is not null)
            page.ModelState.AddModelError(field, error);
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return page.Page();
    }
}
