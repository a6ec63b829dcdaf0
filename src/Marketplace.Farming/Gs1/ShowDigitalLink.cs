using Marketplace.Farming.Lots;
using Marketplace.Farming.Trace;
using Marketplace.Platform.Database;
using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Farming.Gs1;

/// <summary>
/// GS1 Digital Link addresses (ISO/IEC 18975): number and lot of goods lead to the trace page. Other keys are read too, so that a mistyped number is told from one
/// that is not known here.
/// </summary>
internal static class ShowDigitalLink
{
    internal static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/01/{gtin}/10/{lot}", HandleAsync).WithName(nameof(ShowDigitalLink)).ForAnyone().ExcludeFromDescription();
        app.MapGet("/01/{gtin}", (string gtin, string? lang) => Unknown(Gtin.Read(gtin) is not null, lang)).ForAnyone().ExcludeFromDescription();
        app.MapGet("/414/{gln}", (string gln, string? lang) => Unknown(Gln.Read(gln) is not null, lang)).ForAnyone().ExcludeFromDescription();
        app.MapGet("/00/{sscc}", (string sscc, string? lang) => Unknown(Sscc.Read(sscc) is not null, lang)).ForAnyone().ExcludeFromDescription();
    }

    internal static async Task<IResult> HandleAsync(string gtin, string lot, string? lang, LotGtins gtins, MarketplaceDb db, CancellationToken ct)
    {
        if (Gtin.Read(gtin) is not { } number) return Unknown(isWhole: false, lang);
        var code = LotCode.Read(lot);
        var id = await db.Set<Lot>().Where(known => known.Code == code).Select(known => (Guid?)known.Id).SingleOrDefaultAsync(ct);
        if (code is null || id is not { } found || (await gtins.OfAsync([found], ct)).GetValueOrDefault(found) != number) return Unknown(isWhole: true, lang);
        return TypedResults.Redirect($"/t/{code}{(lang is "en" ? "?lang=en" : "")}", permanent: false, preserveMethod: true);
    }

    private static ContentHttpResult Unknown(bool isWhole, string? lang)
    {
        var words = TraceWords.For(lang);
        return TypedResults.Text(
            TracePage.Unknown(words, isWhole ? words.UnknownNumber : words.WrongNumber), "text/html; charset=utf-8",
            statusCode: isWhole ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest);
    }
}
