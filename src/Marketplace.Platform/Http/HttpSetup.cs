using System.Text.Json;
using System.Text.Json.Serialization;
using Marketplace.Platform.Blobs;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Platform.Http;

/// <summary>JSON, problem answers and the guard against forged requests: the same for every capability.</summary>
public static class HttpSetup
{
    public static IServiceCollection AddHouseHttp(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => HouseJson(options.SerializerOptions));
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            context.ProblemDetails.Extensions.TryAdd("code", context.ProblemDetails.Status switch
            {
                StatusCodes.Status400BadRequest => "request.malformed",
                StatusCodes.Status401Unauthorized => "sign_in_required",
                StatusCodes.Status403Forbidden => "forbidden",
                StatusCodes.Status404NotFound => "not_found",
                StatusCodes.Status405MethodNotAllowed => "method_not_allowed",
                StatusCodes.Status413PayloadTooLarge => "request.too_large",
                StatusCodes.Status415UnsupportedMediaType => "request.media_type",
                StatusCodes.Status429TooManyRequests => "too_many_requests",
                _ => "server_error",
            });
            context.ProblemDetails.Extensions.Remove("exception");
        });
        services.AddExceptionHandler<ProblemAnswers>();
        services.AddAntiforgery(options =>
        {
            options.HeaderName = "X-XSRF-TOKEN";
            options.Cookie.Name = "forgery-guard";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }

    /// <summary>Numbers are numbers, enums are words, null and missing members are refused before any check.</summary>
    public static void HouseJson(JsonSerializerOptions json)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.NumberHandling = JsonNumberHandling.Strict;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }

    /// <summary>
    /// Refuses what another site could make a browser send: a foreign origin on any unsafe method, and a missing antiforgery token where a cookie signs in.
    /// </summary>
    public static IApplicationBuilder UseForgeryGuard(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        var request = http.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            await next(http);
            return;
        }
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        var foreign = site is "cross-site" or "same-site"
            || (origin.Length > 0 && !string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
        if (foreign || (http.User.Identity?.IsAuthenticated is true && !await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)))
        {
            await new Refusal("forged_request", StatusCodes.Status403Forbidden).AsProblem().ExecuteAsync(http);
            return;
        }
        await next(http);
    });
}

/// <summary>The last resort: no stack trace leaves the program, and what a caller can mend says so.</summary>
internal sealed class ProblemAnswers : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var refusal = exception switch
        {
            BadHttpRequestException bad => new Refusal(bad.StatusCode is StatusCodes.Status413PayloadTooLarge ? "request.too_large" : "request.malformed", bad.StatusCode),
            DbUpdateConcurrencyException => new Refusal("try_again"),
            BlobStoreUnavailableException => new Refusal("files.unavailable", StatusCodes.Status503ServiceUnavailable),
            DbUpdateException update when IsUniqueViolation(update) => new Refusal("try_again"),
            OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested => new Refusal("cancelled", StatusCodes.Status499ClientClosedRequest),
            _ => null,
        };
        if (refusal is null) return false;
        httpContext.Response.StatusCode = refusal.Status;
        await refusal.AsProblem().ExecuteAsync(httpContext);
        return true;
    }

    private static bool IsUniqueViolation(DbUpdateException update) => update.InnerException switch
    {
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteExtendedErrorCode is 1555 or 2067,
        Npgsql.PostgresException postgres => postgres.SqlState is Npgsql.PostgresErrorCodes.UniqueViolation or Npgsql.PostgresErrorCodes.DeadlockDetected,
        Microsoft.Data.SqlClient.SqlException server => server.Number is 2601 or 2627 or 1205,
        _ => false,
    };
}
