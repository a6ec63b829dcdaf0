using Marketplace.Platform.Http;

namespace Marketplace.Host.Pages;

/// <summary>The site's pages: public ones written with their head and first answers, all others the bare shell.</summary>
internal static class PagesSetup
{
    private static readonly string[] NotPages = ["/api", "/assets", "/media", "/openapi", "/health", "/t", "/01", "/metrics"];

    public static IServiceCollection AddPages(this IServiceCollection services) => services
        .AddSingleton<FirstAnswers>()
        .AddSingleton<PageShell>()
        .AddSingleton<PageWriter>();

    /// <summary>Everything after this point can also be asked from within (<see cref="FirstAnswers"/>).</summary>
    public static void UseFirstAnswers(this WebApplication app) => app.Use(next =>
    {
        app.Services.GetRequiredService<FirstAnswers>().Enter(next);
        return next;
    });

    public static void MapPages(this WebApplication app)
    {
        var pages = app.MapGroup("").ForAnyone().ExcludeFromDescription();
        pages.MapGet("/", PublicPages.HomeAsync);
        pages.MapGet("/tim", PublicPages.FindAsync);
        pages.MapGet("/mua-vu", PublicPages.SeasonAsync);
        pages.MapGet("/danh-muc/{slug}", PublicPages.CategoryAsync);
        pages.MapGet("/san-pham/{id}", PublicPages.ListingAsync);
        pages.MapGet("/nguoi-ban/{id}", PublicPages.SellerAsync);
        pages.MapGet("/sitemap.xml", Sitemap.MapOfAsync);
        pages.MapGet("/robots.txt", Sitemap.Robots);
        pages.MapFallback("{*path:nonfile}", (HttpContext http, PageWriter writer) => IsPage(http) ? writer.Plain(http) : Refusal.NotFound.AsProblem());
    }

    private static bool IsPage(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) && !NotPages.Any(prefix => http.Request.Path.StartsWithSegments(prefix));
}
