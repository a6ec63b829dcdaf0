using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Marketplace.Farming.Trace;

/// <summary>The page behind a lot's QR code, and its style sheet.</summary>
internal static class ShowTracePage
{
    private static readonly byte[] Style = ReadStyle();

    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/t/trace.css", () => TypedResults.Bytes(Style, "text/css; charset=utf-8")).ForAnyone().ExcludeFromDescription();
        app.MapGet("/t/{code}", HandleAsync).WithName(nameof(ShowTracePage)).ForAnyone().ExcludeFromDescription();
    }

    internal static async Task<IResult> HandleAsync(string code, string? lang, TraceAddress address, LotStories stories, CancellationToken ct)
    {
        var words = TraceWords.For(lang);
        return await stories.FindAsync(code, ct) is { } story
            ? TypedResults.Text(TracePage.Of(story, words, address.Of(story.Code)), "text/html; charset=utf-8")
            : TypedResults.Text(TracePage.Unknown(words), "text/html; charset=utf-8", statusCode: StatusCodes.Status404NotFound);
    }

    private static byte[] ReadStyle()
    {
        using var file = typeof(ShowTracePage).Assembly.GetManifestResourceStream("trace.css")!;
        var style = new byte[file.Length];
        file.ReadExactly(style);
        return style;
    }
}
