using Marketplace.Platform.Http;
using Microsoft.AspNetCore.Http;

namespace Marketplace.Statistics.Consumption;

internal static class StatisticsRefusals
{
    public static readonly Refusal UnknownUnit = new("statistics.unknown_unit", StatusCodes.Status400BadRequest, "Unit");

    /// <summary>The table would not be readable: ask for fewer breakdowns or a shorter period.</summary>
    public static readonly Refusal TooManyRows = new("statistics.too_many_rows", StatusCodes.Status422UnprocessableEntity, "GroupBy");
}
