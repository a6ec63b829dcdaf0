using System.IO.Compression;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.AspNetCore.ResponseCompression;

namespace Marketplace.Host.Startup;

/// <summary>How answers travel: limits, compression, keys for cookies, and the headers every answer bears.</summary>
internal static class Delivery
{
    private const int MostConnections = 1_500;
    // Uploads raise it for their own endpoint by metadata.
    private const long LargestBody = 256 * 1024;

    private const string ContentSecurity =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static void LimitRequests(this IWebHostBuilder web) => web.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = MostConnections;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
    });

    public static IServiceCollection AddDelivery(this IServiceCollection services, HostSettings settings)
    {
        services.AddDataProtection().SetApplicationName("marketplace").PersistKeysToFileSystem(new DirectoryInfo(settings.KeyFolder));
        services.Configure<HstsOptions>(options => options.MaxAge = TimeSpan.FromDays(365));
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        return services.AddResponseCompression(options =>
        {
            // Antiforgery tokens are masked anew in every answer, so their length and repetition tell nothing.
            options.EnableForHttps = true;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "application/ld+json"];
        });
    }

    /// <summary>Set as the answer starts, because the last-resort handler empties the headers of a failed one.</summary>
    public static IApplicationBuilder UseSafeHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(static response =>
        {
            var headers = ((HttpResponse)response).Headers;
            // Files that people sent bear a stricter one of their own.
            if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = ContentSecurity;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(self), geolocation=(self), microphone=(), payment=()";
            return Task.CompletedTask;
        }, http.Response);
        return next(http);
    });
}
