using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Platform.Http;

/// <summary>A rule said no. The code is stable; its wording lives in <c>web/src/i18n</c>.</summary>
/// <param name="Field">The request's field the refusal belongs to, so that the page can show it there.</param>
/// <param name="Details">Figures the wording needs, such as what is still in stock.</param>
public sealed record Refusal(
    string Code, int Status = StatusCodes.Status409Conflict, string? Field = null, IReadOnlyDictionary<string, object?>? Details = null)
{
    public static readonly Refusal NotFound = new("not_found", StatusCodes.Status404NotFound);
    public static readonly Refusal Forbidden = new("forbidden", StatusCodes.Status403Forbidden);

    /// <summary>Somebody else changed the thing since the caller read it.</summary>
    public static readonly Refusal Stale = new("stale", StatusCodes.Status412PreconditionFailed);

    public ProblemHttpResult AsProblem()
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = Code };
        if (Field is not null) extensions["errors"] = new Dictionary<string, string[]>(StringComparer.Ordinal) { [Faults.JsonName(Field)] = [Code] };
        foreach (var (name, value) in Details ?? new Dictionary<string, object?>(StringComparer.Ordinal)) extensions[name] = value;
        return TypedResults.Problem(statusCode: Status, title: Code, extensions: extensions);
    }
}
