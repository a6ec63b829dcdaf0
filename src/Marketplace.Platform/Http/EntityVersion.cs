using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Platform.Http;

/// <summary><c>ETag</c> and <c>If-Match</c> over a row's <c>long Version</c>.</summary>
public static class EntityVersion
{
    public static void SetEntityVersion(this HttpResponse response, long version)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
    }

    /// <summary>Null when the caller's <c>If-Match</c> names this version; otherwise 428 when it is missing and 412 when it is stale.</summary>
    public static Refusal? Refuses(this HttpRequest request, long version)
    {
        ArgumentNullException.ThrowIfNull(request);
        var wanted = request.Headers.IfMatch.ToString();
        if (wanted.Length == 0) return new("if_match_required", StatusCodes.Status428PreconditionRequired);
        return string.Equals(wanted.Replace("W/", "", StringComparison.Ordinal).Trim('"'), version.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? null
            : Refusal.Stale;
    }
}
