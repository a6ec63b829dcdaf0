using System.Text;

namespace Marketplace.Host.Pages;

/// <summary>Puts head and first answers into the shell and sends it under the rules every page of the site lives by.</summary>
internal sealed class PageWriter(PageShell shell, FirstAnswers answers, IConfiguration configuration)
{
    // Data in a page is typed application/json or ld+json, which no browser runs: script from elsewhere, or written by anyone else, has no way in.
    private const string Policy =
        "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task<FirstAnswer> AskAsync(HttpContext http, string url) => answers.AskAsync(http, url);

    /// <summary>The public address of the site: <c>Site:Address</c>, or where the request came in.</summary>
    public string SiteOf(HttpContext http) => configuration["Site:Address"]?.TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}";

    public IResult Write(HttpContext http, string route, PageHead head, IEnumerable<FirstAnswer> first, int status = StatusCodes.Status200OK)
    {
        var html = shell.Fill(head.EncodedTitle, head.Render(SiteOf(http), shell.FilesOf(route)), PageHead.Data(first));
        if (html is null) return TypedResults.Text("The web pages have not been built: build the program without -p:BuildWeb=false.", statusCode: StatusCodes.Status503ServiceUnavailable);

        var headers = http.Response.Headers;
        headers.CacheControl = "no-cache, private";
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        return TypedResults.Text(html, "text/html", Encoding.UTF8, status);
    }

    public IResult Missing(HttpContext http) =>
        Write(http, "", new PageHead("Không tìm thấy trang này", "Có thể địa chỉ đã đổi, hoặc hàng không còn bán nữa.", http.Request.Path, IsIndexed: false), [], StatusCodes.Status404NotFound);

    /// <summary>Pages of a caller's own: nothing for search engines, no data before the client asks.</summary>
    public IResult Plain(HttpContext http) => Write(http, "", new PageHead(PageHead.Site, PageHead.Site, http.Request.Path, IsIndexed: false), []);
}
