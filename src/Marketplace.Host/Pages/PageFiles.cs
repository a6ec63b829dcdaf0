using Microsoft.AspNetCore.StaticFiles;

namespace Marketplace.Host.Pages;

/// <summary>The built files: compressed once at build time, kept for ever by the browser where the name carries their content's hash.</summary>
internal static class PageFiles
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void UsePageFiles(this WebApplication app)
    {
        app.Use(PreferCompressed);
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = new TypesOfCompressed(), OnPrepareResponse = Label });
    }

    // The file beside it ends in .br and is asked for only when the browser takes Brotli.
    private static Task PreferCompressed(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path.Value;
        if (path is { Length: > 1 } && Types.TryGetContentType(path, out _) && http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase)
            && http.RequestServices.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo(path + ".br").Exists)
            http.Request.Path = path + ".br";
        return next(http);
    }

    private static void Label(StaticFileResponseContext file)
    {
        var headers = file.Context.Response.Headers;
        if (file.File.Name.EndsWith(".br", StringComparison.Ordinal)) headers.ContentEncoding = "br";
        headers.Vary = "Accept-Encoding";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private sealed class TypesOfCompressed : IContentTypeProvider
    {
        public bool TryGetContentType(string subpath, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out string contentType) =>
            Types.TryGetContentType(subpath.EndsWith(".br", StringComparison.Ordinal) ? subpath[..^3] : subpath, out contentType);
    }
}
